-- A confirmation falls with what is added after it; whose it was is said until it is given again.
alter table item add column lapsed jsonb not null default '[]';
alter table meeting add column minutes_lapsed jsonb not null default '[]';
