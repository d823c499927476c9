alter table project add column written_on text;
