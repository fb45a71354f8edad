-- What data sources are: how they are reached, and in which state they are. Until now they had a title and a type.
alter table data_source alter column title set data type varchar(2000) ${collate};
alter table data_source add column description varchar(1048576) ${collate} default '' not null;
alter table data_source add column connector_id bigint; -- of those that are reached through a connector; another family's
alter table data_source add column host varchar(2000) ${collate};
alter table data_source add column port integer;
alter table data_source add column dbname varchar(2000) ${collate};
alter table data_source add column uri varchar(8000) ${collate} default '' not null;
alter table data_source add column compose_default_uri varchar(8000) ${collate};
alter table data_source add column db_username varchar(2000) ${collate} default '' not null;
alter table data_source add column db_password_hash varchar(100) ${collate} default '' not null;
alter table data_source add column deployed boolean default true not null;
alter table data_source add column is_virtual boolean default false not null;
alter table data_source add column is_hidden boolean default false not null;
alter table data_source add column suspended boolean default false not null;
alter table data_source add column deleted boolean default false not null;
alter table data_source add column ts_created timestamp(6) with time zone default current_timestamp not null;
alter table data_source add column ts_updated timestamp(6) with time zone default current_timestamp not null;
alter table data_source add column ts_deleted timestamp(6) with time zone;

update data_source set is_virtual = true where db_type = 'virtual';
update data_source set title = (
    select o.title from catalog_object o where o.otype = 'data' and o.oid = data_source.id
), description = (
    select o.description from catalog_object o where o.otype = 'data' and o.oid = data_source.id
) where exists (select 1 from catalog_object o where o.otype = 'data' and o.oid = data_source.id);

create index data_source_by_deleted on data_source (deleted, id);
create index data_source_by_db_type on data_source (db_type, deleted, id);
