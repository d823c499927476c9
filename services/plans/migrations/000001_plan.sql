create table plan (
  plan_id text primary key,
  institution text not null,
  year integer not null,
  opened_at timestamptz(3),
  step text,
  draft jsonb,
  draft_changed_at timestamptz(3),
  progress text,
  plan_version integer not null,
  receipt_no text,
  filed_at timestamptz(3),
  first_filed_at timestamptz(3),
  via text,
  projects integer not null,
  amount_krw bigint not null,
  open_problems integer not null,
  received_by jsonb not null,
  inspected_by jsonb not null,
  forwarded_at timestamptz(3),
  supplement_due_on date,
  supplement_by text,
  opinion_at timestamptz(3),
  reflected_at timestamptz(3),
  versions jsonb not null,
  acts jsonb not null,
  comments jsonb not null
);
create index plan_year on plan (year, institution);

create table plan_cycle (
  institution text not null,
  year integer not null,
  due_on date,
  primary key (institution, year)
);

create table plan_condition (
  consultation_id text primary key,
  project_id text not null,
  institution text not null,
  desk text not null,
  result text not null,
  word text not null,
  condition text not null,
  amount_krw bigint,
  outcome_no text,
  answered_at timestamptz(3)
);
create index plan_condition_institution on plan_condition (institution);

create table plan_substitution (
  substitution_id text primary key,
  post text not null,
  deputy text not null,
  from_on date,
  to_on date,
  ended_on date
);
create index plan_substitution_post on plan_substitution (post, deputy);
