-- Papers of a meeting go to the seats of its body.
alter table body_work add column seats jsonb not null default '[]';
-- A returned item goes back to its sponsor with the reason, and its case says so.
alter table item_work
  add column case_id text,
  add column return_reason text;
