create table project (
  project_id text primary key,
  institution text,
  title text not null,
  purpose text not null,
  scope text not null,
  users text not null,
  functions jsonb not null,
  saeol_functions jsonb not null,
  target_system text not null,
  kind text not null,
  amount_krw bigint not null,
  period_from text,
  period_to text,
  source text not null,
  relation_kind text not null,
  institution_name text,
  closed boolean not null
);
create index project_title on project using gin (title gin_trgm_ops);
create table pair (
  pair_id text primary key,
  left_id text,
  right_id text,
  left_institution text,
  right_institution text,
  total double precision not null,
  strength text not null,
  relation text not null,
  lines jsonb not null,
  rules text not null,
  scored_at timestamptz,
  refused_at timestamptz,
  refused_reason text,
  case_id text
);
create index pair_open on pair (total desc) where case_id is null and refused_at is null;
create table coordination_case (
  case_id text primary key,
  title text not null,
  status text not null,
  lead text,
  opened_at timestamptz,
  members jsonb not null,
  pairs jsonb not null,
  positions_due_on date,
  question text,
  positions jsonb not null,
  findings jsonb not null,
  route text,
  route_reason text,
  outcome_no text,
  outcome_text text,
  concluded_at timestamptz
);
create table case_member (
  project_id text primary key,
  case_id text
);
