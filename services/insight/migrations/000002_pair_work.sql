create table pair_work (
  pair_id text primary key,
  first jsonb not null,
  second jsonb not null,
  strength text not null,
  relation text not null,
  scored_at timestamptz,
  refused boolean not null,
  in_case boolean not null
);
create index pair_work_open on pair_work (scored_at) where not refused and not in_case and strength <> 'weak';
