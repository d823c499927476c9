alter table comparison_rules
  add column recomparison jsonb not null default '{"number": 0, "done": 0, "through": null}';
alter table comparison_rules alter column recomparison drop default;
