alter table project add column linkage text not null default '';
alter table project alter column linkage drop default;
drop index project_title;

-- What the candidate index has to take in: which transaction last changed each project.
create table project_change (
  project_id text primary key,
  changed_in xid8 not null
);
create index project_change_in on project_change (changed_in);
create function note_project_change() returns trigger language plpgsql as $$ begin
  insert into project_change values (new.project_id, pg_current_xact_id())
  on conflict (project_id) do update set changed_in = excluded.changed_in;
  return null;
end $$;
create trigger project_changed after insert or update on project
  for each row execute function note_project_change();
insert into project_change select project_id, pg_current_xact_id() from project;

alter table pair
  add column snapshot integer not null default 0,
  add column fingerprint jsonb,
  add column refused_by text,
  add column since jsonb;
alter table pair alter column snapshot drop default;
create index pair_left on pair (left_id);
create index pair_right on pair (right_id);

create table comparison_rules (
  id text primary key,
  active jsonb,
  activated_at timestamptz,
  snapshot_number integer not null,
  snapshot_projects integer not null,
  snapshot_digest text not null,
  snapshot_up_to bigint not null,
  snapshot_at timestamptz,
  snapshot_by text,
  proposals jsonb not null
);
