-- Programs act as users of their own, which lists of users leave out.
alter table user_account add column is_system boolean default false not null;

-- The one key that signs tokens now, as a private JWK. The slot is always the same: there is one.
create table oauth_key (
    kid varchar(40) ${collate} primary key,
    slot varchar(10) ${collate} not null unique,
    jwk varchar(4000) ${collate} not null
);

-- Programs that sign in as themselves. What role they have is their user's role, who is mostly their own.
create table oauth_client (
    client_id varchar(36) ${collate} primary key,
    name varchar(150) ${collate} not null unique,
    secret_digest varchar(64) ${collate} not null,
    access_token_duration integer not null, -- seconds
    user_id bigint not null references user_account
);
create index oauth_client_by_user on oauth_client (user_id);

-- The one token of a client that counts; it goes with the key that has signed it.
create table oauth_client_token (
    client_id varchar(36) ${collate} primary key references oauth_client on delete cascade,
    kid varchar(40) ${collate} not null references oauth_key on delete cascade,
    digest varchar(64) ${collate} not null unique,
    jti varchar(36) ${collate} not null,
    issued_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);
create index oauth_client_token_by_key on oauth_client_token (kid);

-- Applications that people let act for them.
create table oauth_app (
    client_id varchar(100) ${collate} primary key,
    name varchar(150) ${collate} not null unique,
    secret_digest varchar(64) ${collate}, -- null: a public client
    pkce_required boolean not null,
    access_token_duration integer not null, -- seconds
    refresh_token_duration integer not null -- seconds
);

-- Where people may be sent back to, letter for letter.
create table oauth_app_redirect (
    client_id varchar(100) ${collate} not null references oauth_app on delete cascade,
    uri varchar(600) ${collate} not null,
    primary key (client_id, uri)
);

-- What a person has let an application have: first a code, then the tokens that it was exchanged for.
create table oauth_grant (
    id varchar(36) ${collate} primary key,
    client_id varchar(100) ${collate} not null references oauth_app on delete cascade,
    user_id bigint not null references user_account on delete cascade,
    code_digest varchar(64) ${collate} not null unique,
    code_expires_at timestamp(6) with time zone not null,
    redirect_uri varchar(600) ${collate} not null,
    code_challenge varchar(128) ${collate}, -- null: none was given
    access_digest varchar(64) ${collate} unique, -- null: the code has not been exchanged
    access_issued_at timestamp(6) with time zone,
    access_expires_at timestamp(6) with time zone,
    refresh_digest varchar(64) ${collate} unique,
    refresh_expires_at timestamp(6) with time zone
);
create index oauth_grant_by_client on oauth_grant (client_id);
create index oauth_grant_by_user on oauth_grant (user_id);
