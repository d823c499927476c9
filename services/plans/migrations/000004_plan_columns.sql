create table plan_columns (
  institution text primary key,
  columns jsonb not null
);
