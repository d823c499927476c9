create table timeline (
  event_id text primary key,
  service text not null,
  number bigint not null,
  type text not null,
  stream_id text not null,
  stream_version integer not null,
  occurred_at timestamptz,
  actor text not null,
  on_behalf_of text,
  institution text not null,
  objects jsonb not null,
  sentence_ko text not null,
  sentence_en text not null,
  law text not null,
  causation_id text,
  correlation_id text not null,
  marks jsonb not null,
  follows jsonb not null
);
create index timeline_objects on timeline using gin (objects);
create index timeline_marks on timeline using gin (marks);
create index timeline_follows on timeline using gin (follows);
create table thing (
  kind text not null,
  id text not null,
  title_ko text not null,
  title_en text not null,
  institution text not null,
  parties jsonb not null,
  within text,
  words text not null,
  choseong text not null,
  findable boolean not null,
  primary key (kind, id)
);
create index thing_words on thing using gin (words gin_trgm_ops) where findable;
create index thing_choseong on thing using gin (choseong gin_trgm_ops) where findable;
create table plan_work (
  plan_id text primary key,
  institution text not null,
  year integer not null,
  opened_at timestamptz,
  step text,
  changed_at timestamptz,
  projects integer not null,
  errors integer not null,
  returned boolean not null,
  plan_version integer not null,
  receipt_no text,
  filed_at timestamptz,
  via text,
  letter_recorded boolean not null,
  received_by jsonb not null,
  inspected_by jsonb not null,
  forwarded_at timestamptz,
  supplement_due_on date,
  opinion_at timestamptz,
  reflected_at timestamptz,
  closed_at timestamptz
);
create table province_date (
  year integer not null,
  institution text not null,
  due_on date,
  primary key (year, institution)
);
create table project_work (
  project_id text primary key,
  institution text not null,
  title text not null,
  kind text not null,
  source text not null,
  relation text not null,
  registered_at timestamptz,
  closed boolean not null,
  consulted boolean not null
);
create index project_work_institution on project_work (institution) where not closed and not consulted;
create table consultation_work (
  consultation_id text primary key,
  project_id text not null,
  institution text not null,
  desk text not null,
  title text not null,
  requested_on date,
  due_on date,
  term_days integer not null,
  specialist text,
  asked_at timestamptz,
  opinion_at timestamptz,
  answered_at timestamptz
);
create table case_work (
  case_id text primary key,
  title text not null,
  lead text not null,
  members jsonb not null,
  opened_at timestamptz,
  grown_at timestamptz,
  asked jsonb not null,
  positions_due_on date,
  given jsonb not null,
  findings jsonb not null,
  route text,
  routed_at timestamptz,
  concluded_at timestamptz
);
create table body_work (
  body_id text primary key,
  secretariat jsonb not null
);
create table item_work (
  item_id text primary key,
  body_id text not null,
  title jsonb,
  sponsors jsonb not null,
  documents jsonb not null,
  opinions_asked jsonb not null,
  status text not null,
  confirmed_by jsonb not null,
  proposed_at timestamptz,
  changed_at timestamptz
);
create table meeting_work (
  meeting_id text primary key,
  body_id text not null,
  plan jsonb,
  status text not null,
  items jsonb not null,
  agenda_confirmed_by jsonb not null,
  attendees jsonb not null,
  called integer not null,
  remarks integer not null,
  votes integer not null,
  no_vote_declared boolean not null,
  conclusions jsonb not null,
  notified jsonb not null,
  minutes_agreed_by jsonb not null,
  changed_at timestamptz
);
create table action_work (
  action_id text primary key,
  meeting_id text not null,
  outcome_no text not null,
  title jsonb,
  owner text not null,
  due_on date,
  evidence_kind text not null,
  claimed_at timestamptz,
  letter_by text,
  assigned_at timestamptz,
  closed_at timestamptz
);
create table cell_work (
  institution text not null,
  function_code text not null,
  declared boolean not null,
  verdict text,
  fixers jsonb not null,
  checked_at timestamptz,
  primary key (institution, function_code)
);
create table substitution_work (
  substitution_id text primary key,
  post text not null,
  deputy text not null,
  institution text not null,
  from_on date,
  to_on date,
  ended_on date
);
