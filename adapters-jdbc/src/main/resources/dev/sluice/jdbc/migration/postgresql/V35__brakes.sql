-- Brakes that were put on because too much was given up at a time; user_id is null for what all users together gave up.
create table brake (
    id uuid primary key,
    user_id uuid,
    since timestamp(6) with time zone not null,
    tripped_at timestamp(6) with time zone not null,
    assets bigint not null,
    kept_at timestamp(6) with time zone,
    released_at timestamp(6) with time zone,
    decided_at timestamp(6) with time zone
);

-- Until when all that was given up was counted; null while nothing is.
alter table drain_control add column brake_checked_at timestamp(6) with time zone;

alter table library add column braked boolean default false not null;

-- Whose turn it is: a live library's when something in its trash may be due, a trashed one's when it falls due, one being
-- drained by when it was last served. Held and braked libraries have no turn, nor have those in the trash with a held asset.
drop index library_drain;
alter table library drop column drain_turn;
alter table library add column drain_turn timestamp(6) with time zone
    generated always as (case when hold_reason is null and not braked and (held_assets = 0 or trashed_at is null)
        then coalesce(drain_latest_at, purge_after, trash_turn) end) stored;
create index library_drain on library (drain_turn, id) where drain_turn is not null;

create index library_braked on library (id) where braked;

-- What is given up is counted here. Trashing adds one entry, as it adds one event.
create index event_given_up on event (at, user_id)
    where type in ('library_trashed', 'asset_trashed', 'library_expedited', 'library_trash_emptied');
