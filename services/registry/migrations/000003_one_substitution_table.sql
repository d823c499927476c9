-- Every service has the table `substitution`.
drop table substitution_status;
delete from read_model where name = 'substitution_status';
