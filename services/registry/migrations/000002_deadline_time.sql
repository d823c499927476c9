-- A meeting begins at an hour of its day.
alter table deadline_status add column begins_at text;
