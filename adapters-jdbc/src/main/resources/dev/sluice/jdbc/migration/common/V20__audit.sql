-- Who did what. What concerns a library stands in its event; an event without actor_user is the system's own doing.
alter table event add column actor_user uuid;
alter table event add column actor_key uuid;
alter table event add column request_id varchar(128);
alter table event add column assets bigint default 0 not null;
alter table event alter column assets drop default;
alter table event add column bytes bigint;

-- Older events of assets say how many there were; of older events of libraries that is not known any more.
update event set assets = cardinality(asset_ids) where asset_ids is not null;

-- The audit log reads and forgets all histories by time.
create index event_by_time on event (at, library_id, number);

-- What was done about no library: to users, keys, the drain as a whole.
create table admin_event (
    number bigint generated always as identity primary key,
    at timestamp(6) with time zone not null,
    kind varchar(32) not null,
    actor_user uuid,
    actor_key uuid,
    request_id varchar(128),
    subject varchar(128),
    detail varchar(2048)
);

create index admin_event_by_time on admin_event (at, number);
