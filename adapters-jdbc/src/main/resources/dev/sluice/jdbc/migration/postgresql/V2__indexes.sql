-- Whose turn it is to be drained: a trashed library when it falls due, one being drained by when it was last served.
-- Held libraries have no turn.
alter table library add column drain_turn timestamp(6) with time zone
    generated always as (case when hold_reason is null then coalesce(drain_latest_at, purge_after) end) stored;

alter table library set (fillfactor = 80);

create index library_by_owner on library (user_id, created_at, id);
create index library_trash on library (user_id, trashed_at desc, id) where trashed_at is not null;
create index library_drain on library (drain_turn, id) where drain_turn is not null;

create index asset_live on asset (library_id, local_datetime, id) where trashed_at is null;
create index asset_all on asset (library_id, local_datetime, id);
create index asset_trash on asset (library_id, trashed_at, id) where trashed_at is not null;
