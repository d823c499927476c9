-- A failed interface is not repaired because nobody can look at it.
alter table cell_work
  add column known_verdict text,
  add column known_fixers jsonb not null default '{}',
  add column known_at timestamptz,
  add column silent_since timestamptz;
