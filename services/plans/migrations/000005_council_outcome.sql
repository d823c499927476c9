-- Outcomes of the council that a desk may put into its result.
create table council_outcome (
  outcome_no text primary key,
  title_ko text not null,
  title_en text not null,
  notified_on date
);
