-- What identity providers know people and groups by, and what they look for: letters count in any case.

alter table user_account add column external_id varchar(255) ${collate} default '' not null;
alter table user_account add column removed boolean default false not null; -- by the identity provider; suspended, too
alter table user_account add column ts_updated timestamp(6) with time zone; -- null until somebody changes it
alter table user_account add column lower_email varchar(508) ${collate} generated always as (lower(email)) ${stored};
alter table user_account add column lower_display_name varchar(510) ${collate} generated always as (lower(display_name)) ${stored};
alter table user_account add column lower_first_name varchar(300) ${collate} generated always as (lower(first_name)) ${stored};
alter table user_account add column lower_last_name varchar(300) ${collate} generated always as (lower(last_name)) ${stored};
create index user_account_by_removed on user_account (removed, id);
create index user_account_by_external_id on user_account (external_id, id);
create index user_account_by_lower_email on user_account (lower_email, id);
create index user_account_by_lower_display_name on user_account (lower_display_name, id);
create index user_account_by_lower_first_name on user_account (lower_first_name, id);
create index user_account_by_lower_last_name on user_account (lower_last_name, id);

alter table user_group add column external_id varchar(255) ${collate} default '' not null;
alter table user_group add column deleted boolean default false not null; -- names that refer to it can still be shown
alter table user_group add column lower_display_name varchar(510) ${collate} generated always as (lower(display_name)) ${stored};
create index user_group_by_deleted on user_group (deleted, id);
create index user_group_by_external_id on user_group (external_id, id);
create index user_group_by_lower_display_name on user_group (lower_display_name, id);
