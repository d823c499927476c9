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
