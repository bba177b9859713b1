-- Counts by period and lists of images or videos read this index alone.
drop index asset_all;
create index asset_all on asset (library_id, local_datetime, id, trashed_at, is_video);

-- Clients ask for thousands of files at once whether they are there.
create index asset_sha1 on asset (library_id, sha1);
alter table asset add column device_key bigint generated always as (ora_hash(device_asset_id));
create index asset_device on asset (library_id, device_key);
