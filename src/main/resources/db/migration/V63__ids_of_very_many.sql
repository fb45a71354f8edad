-- Of what comes by the thousand, H2 takes ids from so many at once: each time it does, it commits on its own, and writes whatever the
-- transaction has changed so far into the file. A server that is killed leaves those unused that it has taken. PostgreSQL writes nothing, and each of
-- its connections would keep ids of its own.
alter table rdbms_table alter column id set cache ${ids_at_once};
alter table rdbms_column alter column id set cache ${ids_at_once};
alter table document alter column id set cache ${ids_at_once};
alter table folder alter column id set cache ${ids_at_once};
alter table business_policy alter column id set cache ${ids_at_once};
alter table stored_directory alter column id set cache ${ids_at_once};
alter table stored_file alter column id set cache ${ids_at_once};
alter table docstore_folder alter column id set cache ${ids_at_once};
alter table docstore_collection alter column id set cache ${ids_at_once};
alter table docstore_schema alter column id set cache ${ids_at_once};
alter table dataflow alter column id set cache ${ids_at_once};
alter table bi_folder alter column id set cache ${ids_at_once};
alter table bi_report alter column id set cache ${ids_at_once};
alter table bi_report_column alter column id set cache ${ids_at_once};
alter table bi_datasource alter column id set cache ${ids_at_once};
alter table bi_datasource_column alter column id set cache ${ids_at_once};
alter table bi_connection alter column id set cache ${ids_at_once};
alter table bi_connection_column alter column id set cache ${ids_at_once};
alter table bi_user alter column id set cache ${ids_at_once};
alter table bi_permission alter column id set cache ${ids_at_once};
