-- The objects of a tag are listed in the order of their ids, of which the other indexes know nothing.
create index tag_subject_by_tag on tag_subject (tag_id, id);
-- And the rules of domains in this order, either those that add or those that exclude.
create index domain_rule_in_order on domain_rule (is_exclude, domain_id, otype, oid);

-- Copies of what is derived from the object index, which processes keep in files: the mark of each, and the one before.
create table object_copy (
    id varchar(36) ${collate} primary key,
    mark varchar(100000) ${collate} not null,
    mark_before varchar(100000) ${collate} not null
);

-- What has changed since the copy was kept, where one process alone can change it; where several can, rows bear marks.
create table object_change (
    id varchar(36) ${collate} primary key,
    refs varchar(1048576) ${collate} not null -- otype:oid, with blanks between
);
