-- Assets that must not be purged by themselves, and how many of them a library has: it is not drained while it has any.
alter table asset add column hold_reason varchar(2048);
alter table asset add column held_since timestamp(6) with time zone;
alter table asset add constraint asset_hold check ((hold_reason is null) = (held_since is null));

alter table library add column held_assets bigint default 0 not null;
alter table library add column held_trashed_assets bigint default 0 not null;
alter table library add constraint library_held_assets check (held_trashed_assets >= 0
    and held_assets >= held_trashed_assets
    and asset_count >= held_assets
    and trashed_asset_count >= held_trashed_assets);

-- Whose turn it is: a live library's when something in its trash may be due, a trashed one's when it falls due, one being
-- drained by when it was last served. Held libraries have no turn, nor have those in the trash with a held asset.
drop index library_drain;
alter table library drop column drain_turn;
alter table library add column drain_turn timestamp(6) with time zone
    generated always as (case when hold_reason is null and (held_assets = 0 or trashed_at is null)
        then coalesce(drain_latest_at, purge_after, trash_turn) end);
create index library_drain on library (drain_turn, id);
