-- A conditional result is told to the applicant until its plan is filed again.
alter table consultation_work
  add column result text,
  add column word text,
  add column condition text not null default '';
create index consultation_work_conditional on consultation_work (project_id) where result = 'conditional';
