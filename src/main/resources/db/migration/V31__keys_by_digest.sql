-- Digests tell keys apart by their first letters; behind the type, which most rows share, each comparison read that first.
drop index catalog_object_by_key;
create index catalog_object_by_key on catalog_object (key_digest, otype);
