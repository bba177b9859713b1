-- Assets that were trashed one by one: when the drain looks into the trash of a live library next, and how far it is there.
alter table library add column trash_turn timestamp(6) with time zone;
alter table library add column trash_through_at timestamp(6) with time zone;
alter table library add column trash_through uuid;
alter table library add constraint library_trash_through check ((trash_through_at is null) = (trash_through is null));

update library set trash_turn = (select min(a.purge_after) from asset a where a.library_id = library.id);

-- Whose turn it is: a live library's when something in its trash may be due, a trashed one's when it falls due, one being
-- drained by when it was last served. Held libraries have no turn.
drop index library_drain;
alter table library drop column drain_turn;
alter table library add column drain_turn timestamp(6) with time zone
    generated always as (case when hold_reason is null then coalesce(drain_latest_at, purge_after, trash_turn) end) stored;
create index library_drain on library (drain_turn, id) where drain_turn is not null;

-- A batch of the trash is a range of this index.
create index asset_purge on asset (library_id, purge_after, id) where purge_after is not null;
