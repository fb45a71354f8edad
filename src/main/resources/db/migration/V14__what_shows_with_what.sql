-- Objects that are seen by whoever sees another one: conversations, which are private with what they are about.
alter table catalog_object add column shown_with_otype varchar(40) ${collate};
alter table catalog_object add column shown_with_oid bigint;
create index catalog_object_by_shown_with on catalog_object (shown_with_otype, shown_with_oid);

update catalog_object set
    shown_with_otype = (select c.otype from conversation c where c.id = catalog_object.oid),
    shown_with_oid = (select c.oid from conversation c where c.id = catalog_object.oid)
where otype = 'thread';
