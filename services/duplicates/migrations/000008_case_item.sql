-- What became of the items that the council got of a case, each step with its instant.
create table case_item (
  case_id text primary key,
  steps jsonb not null
);
