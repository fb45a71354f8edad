-- Whose turn it was last to replace a list as a whole.
create table turn (
    list varchar(40) ${collate} not null,
    owner_id bigint not null,
    mark bigint not null,
    primary key (list, owner_id)
);
