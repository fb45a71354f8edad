-- Digests of keys begin with that of the place that the key lies in, so that neighbours are neighbours in indexes, too.
update catalog_object set key_digest = left(${sha256}regexp_replace(left(
    case when otype in ('file', 'directory', 'filesystem') then regexp_replace(object_key, '/$', '') else lower(object_key) end,
    1000), '(/[^/]*|[.][^./]*|[0-9]{1,3})$', '')${in_hex}, 8) || left(key_digest, 40);
update stored_directory set place = left(${sha256}regexp_replace(
    left(file_system_id || '/' || path, 1000), '(/[^/]*|[.][^./]*|[0-9]{1,3})$', '')${in_hex}, 8) || left(place, 40);
update stored_file set place = left(${sha256}regexp_replace(
    left(file_system_id || '/' || path, 1000), '(/[^/]*|[.][^./]*|[0-9]{1,3})$', '')${in_hex}, 8) || left(place, 40);
update docstore_folder set place = left(${sha256}regexp_replace(
    left(lower(object_key), 1000), '(/[^/]*|[.][^./]*|[0-9]{1,3})$', '')${in_hex}, 8) || left(place, 40);
update docstore_collection set place = left(${sha256}regexp_replace(
    left(lower(object_key), 1000), '(/[^/]*|[.][^./]*|[0-9]{1,3})$', '')${in_hex}, 8) || left(place, 40);
update docstore_schema set place = left(${sha256}regexp_replace(
    left(lower(object_key), 1000), '(/[^/]*|[.][^./]*|[0-9]{1,3})$', '')${in_hex}, 8) || left(place, 40);

-- The id of a node follows from its key, and says all that this did.
drop index lineage_node_by_key;
alter table lineage_node drop column key_digest;

-- Which texts an object has: 1 for a title and 2 for a description; -1 if it is deleted. Lists of values find those that have some
-- among millions that have none, and count them, without reading any.
alter table catalog_object add column texts smallint generated always as (
    case when deleted then -1 else case when title = '' then 0 else 1 end + case when description = '' then 0 else 2 end end
) ${stored};
create index catalog_object_by_texts on catalog_object (texts, otype, oid);
