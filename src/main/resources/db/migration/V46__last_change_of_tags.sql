-- Until now nothing told when a tag was last changed: it counts as unchanged.
alter table tag add column ts_updated timestamp(6) with time zone;
update tag set ts_updated = ts_created;
alter table tag alter column ts_updated set not null;
