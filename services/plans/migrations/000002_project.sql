create table project (
  project_id text primary key,
  institution text not null,
  title text not null,
  source text not null,
  status text not null,
  plan_id text,
  amount_krw bigint not null,
  facts jsonb,
  closed_reason text,
  registered_at timestamptz(3),
  changed_at timestamptz(3),
  revisions integer not null,
  history jsonb not null
);
create index project_institution on project (institution);
create index project_plan on project (plan_id);
create index project_changed on project (changed_at desc, project_id);

create table consultation (
  consultation_id text primary key,
  project_id text not null,
  institution text not null,
  desk text not null,
  status text not null,
  specialist text,
  requested_at timestamptz(3),
  due_on date,
  answered_at timestamptz(3),
  request jsonb,
  opinion jsonb,
  answer jsonb
);
create index consultation_project on consultation (project_id);
create index consultation_desk on consultation (desk, status, due_on);
