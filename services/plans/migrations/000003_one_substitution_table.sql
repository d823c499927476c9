-- Every service has the table `substitution`.
drop table plan_substitution;
delete from read_model where name = 'plan_substitution';
