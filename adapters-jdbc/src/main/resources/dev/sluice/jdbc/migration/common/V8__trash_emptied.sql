-- The trash of single assets is emptied by moving a mark: what was trashed until then is condemned, gone for everybody, and
-- not counted any more but in condemned_assets until the drain has purged it.
alter table library add column trash_emptied_at timestamp(6) with time zone
    default timestamp with time zone '1970-01-01 00:00:00+00' not null;
alter table library add column trash_latest_at timestamp(6) with time zone
    default timestamp with time zone '1970-01-01 00:00:00+00' not null;
alter table library add column trashed_bytes bigint default 0 not null;
alter table library add column condemned_assets bigint default 0 not null;

update library set
    trashed_bytes = (
        select coalesce(sum(a.bytes), 0) from asset a where a.library_id = library.id and a.trashed_at is not null),
    trash_latest_at = (
        select coalesce(max(a.trashed_at), timestamp with time zone '1970-01-01 00:00:00+00') from asset a
        where a.library_id = library.id);

alter table library add constraint library_trashed_bytes check (trashed_bytes >= 0
    and trashed_bytes <= storage_used_bytes
    and (trashed_asset_count > 0 or trashed_bytes = 0));
alter table library add constraint library_condemned check (condemned_assets >= 0);

alter table receipt add column trashed_bytes bigint default 0 not null;
