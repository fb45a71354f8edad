-- Which data source makes a job slow: when its database is healed, the job is seen to end.
alter table job add column slowed_by bigint; -- another family's: no foreign key
create index job_by_slowed on job (slowed_by, polls_left);
