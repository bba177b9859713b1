-- Addresses that are told of events. How far each was told is in the subscription of its id. Users and keys may be a
-- host's, of which there are no rows.
create table webhook (
    id uuid primary key,
    user_id uuid not null,
    key_id uuid,
    library_ids uuid array,
    url varchar(2048) not null,
    secret varchar(128) not null,
    event_types varchar(1024) not null,
    created_at timestamp(6) with time zone not null
);

create index webhook_by_user on webhook (user_id, created_at, id);
