alter table plan_work
  add column approved_at timestamptz,
  add column approved_by text,
  add column approved_for text;
