-- Whose turn it is to be drained: a trashed library when it falls due, one being drained by when it was last served.
-- Held libraries have no turn.
alter table library add column drain_turn timestamp(6) with time zone
    generated always as (case when hold_reason is null then coalesce(drain_latest_at, purge_after) end);

create index library_by_owner on library (user_id, created_at, id);
create index library_trash on library (user_id, trashed_at desc, id);
create index library_drain on library (drain_turn, id);

create index asset_all on asset (library_id, local_datetime, id);
create index asset_trash on asset (library_id, trashed_at, id);

-- One row while a process has the file open: one found at the start tells of an unclean stop.
create table open_file (
    opened_at timestamp(6) with time zone not null
);
