create table consultation_clock (
  project_id text primary key,
  rounds jsonb not null
);
