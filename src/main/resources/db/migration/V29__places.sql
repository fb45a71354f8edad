-- Written anew by whoever puts something into the object, so that a deletion at the same moment collides.
alter table catalog_object add column touched bigint default 0 not null;
