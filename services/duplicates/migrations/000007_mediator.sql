-- Who is asked to mediate is a rule of the day on which the case was sent.
alter table coordination_case add column mediator text;
