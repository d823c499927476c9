-- A project that is not carried on leaves its case, for the reason for which it was closed.
alter table coordination_case add column departures jsonb not null default '{}';
alter table project add column closed_reason text;
