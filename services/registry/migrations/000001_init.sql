create table clock_advance (
  advanced_to_at timestamptz(3) primary key,
  advanced_from_at timestamptz(3) not null,
  reason text not null
);

create table substitution_status (
  substitution_id text primary key,
  post text not null,
  deputy text not null,
  institution text not null,
  from_on text not null,
  to_on text not null,
  ended_on text,
  reason text not null
);
create index substitution_status_institution on substitution_status (institution, to_on);

create table system_status (
  system_id text primary key,
  institution text not null,
  details jsonb not null
);
create index system_status_institution on system_status (institution);

create table deadline_status (
  kind text not null,
  object_id text not null,
  due_on text,
  title_ko text not null,
  title_en text not null,
  settled boolean not null,
  noticed boolean not null,
  primary key (kind, object_id)
);
create index deadline_status_due on deadline_status (due_on) where not settled;
