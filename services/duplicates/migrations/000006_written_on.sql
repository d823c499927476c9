alter table project add column written_on text;

-- What a rebuild leaves out is to be taken out of the candidate index, so everything has changed.
create function note_project_rebuild() returns trigger language plpgsql as $$ begin
  update project_change set changed_in = pg_current_xact_id();
  return null;
end $$;
create trigger project_rebuilt before truncate on project
  for each statement execute function note_project_rebuild();
