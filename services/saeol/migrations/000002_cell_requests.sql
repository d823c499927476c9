alter table cell add column requests integer not null default 0;
