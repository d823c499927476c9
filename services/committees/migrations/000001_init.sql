create table body (
  body_id text primary key,
  record jsonb,
  recorded_at timestamptz
);

create table item (
  item_id text primary key,
  body_id text not null,
  proposal jsonb,
  documents jsonb not null,
  status text not null,
  confirmed_by jsonb not null,
  return_reason text,
  proposed_at timestamptz
);
create index item_body on item (body_id);

create table meeting (
  meeting_id text primary key,
  body_id text not null,
  plan jsonb,
  status text not null,
  entries jsonb not null,
  numbers jsonb not null,
  agenda_confirmed_by jsonb not null,
  distributed_on date,
  opened_at timestamptz,
  closed_at timestamptz,
  presence jsonb not null,
  current_item text,
  called jsonb not null,
  remarks jsonb not null,
  conclusions jsonb not null,
  votes jsonb not null,
  no_vote_declared boolean not null,
  minutes_agreed_by jsonb not null,
  minutes_confirmed_at timestamptz
);
create index meeting_body on meeting (body_id);

create table outcome (
  outcome_no text primary key,
  meeting_id text not null,
  item_id text not null,
  case_id text,
  conclusion jsonb,
  letter jsonb,
  receivers jsonb not null,
  concluded_at timestamptz
);
create index outcome_case on outcome (case_id);
create index outcome_item on outcome (item_id);

create table action (
  action_id text primary key,
  meeting_id text not null,
  case_id text,
  owner text not null,
  due_on date,
  evidence_kind text not null,
  assignment jsonb,
  claim jsonb,
  letter jsonb,
  seen jsonb not null,
  proof jsonb,
  closed_at timestamptz
);
create index action_open on action (evidence_kind) where closed_at is null;

create table project_plan (
  project_id text primary key,
  plan_id text
);
create index project_plan_plan on project_plan (plan_id);

create table coordination_case (
  case_id text primary key,
  title text not null,
  lead text not null,
  members jsonb not null
);
