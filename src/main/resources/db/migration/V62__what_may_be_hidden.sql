-- Where what may be hidden from somebody stands, so that it is found and counted without looking at all that is not: by its source, or
-- with 0, which no source has, if it has readers of its own or is shown with something else.
alter table catalog_object add column guard bigint generated always as (
    case when is_private or shown_with_oid is not null then 0 else source_id end
) ${stored};
create index catalog_object_by_guard on catalog_object (guard, otype, oid);
