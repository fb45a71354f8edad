-- Names in small letters are never null, as the names they are made of are not. Told so, H2 lists objects in their order by an index;
-- else it would sort them all, since nulls come last in lists and first in its indexes.
alter table rdbms_schema alter column lower_name set not null;
alter table rdbms_table alter column lower_name set not null;
alter table rdbms_column alter column lower_name set not null;
