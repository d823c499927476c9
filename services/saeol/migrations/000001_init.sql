create table saeol_function (
  function_code text primary key,
  name_ko text not null,
  name_en text not null,
  requires jsonb not null,
  confirmed boolean not null,
  note text not null,
  changed_at timestamptz
);

create table contract_version (
  contract_id text not null,
  version text not null,
  function_code text not null,
  title_ko text not null,
  title_en text not null,
  document jsonb not null,
  document_sha256 text not null,
  counterpart jsonb,
  control_address text not null,
  published_at timestamptz,
  deprecated_on date,
  sunset_on date,
  primary key (contract_id, version)
);

create table cell_deployment (
  institution text not null,
  function_code text not null,
  declarations jsonb not null,
  primary key (institution, function_code)
);

create table cell (
  institution text not null,
  function_code text not null,
  round integer not null,
  waiting_rounds integer not null,
  waiting_trigger text not null,
  release_wanted boolean not null,
  verdict text not null,
  checks jsonb not null,
  history jsonb not null,
  repairs jsonb not null,
  last_round_at timestamptz,
  primary key (institution, function_code)
);

create table interface_opinion (
  project_id text primary key,
  plan_id text not null,
  institution text not null,
  functions jsonb not null,
  opened_at timestamptz,
  verdict text,
  reasons jsonb not null,
  fixer text,
  issue integer not null,
  issued_at timestamptz
);

create index interface_opinion_by_plan on interface_opinion (plan_id);
create index interface_opinion_by_institution on interface_opinion (institution);
