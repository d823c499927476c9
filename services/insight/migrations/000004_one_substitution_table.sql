-- Every service has the table `substitution`.
drop table substitution_work;
delete from read_model where name = 'substitution_work';
