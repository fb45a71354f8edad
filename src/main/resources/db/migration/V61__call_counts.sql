-- How many calls each caller has made, for limits. A row counts one stretch of time, the latest that somebody has called in.
create table call_count (
    rate varchar(200) ${collate} not null, -- which of the limits that the instance was told
    caller bigint not null, -- the id of the user; 0 for all who have none
    stretch bigint not null,
    calls bigint not null,
    primary key (rate, caller)
);
