-- Counts by period and lists of images or videos read these two indexes alone. An asset in the trash is in one of them.
drop index asset_live;
drop index asset_all;
create index asset_live on asset (library_id, local_datetime, id, is_video) where trashed_at is null;
create index asset_all on asset (library_id, local_datetime, id, is_video);

-- Few videos among many images.
create index asset_video on asset (library_id, local_datetime, id) where is_video and trashed_at is null;

-- Clients ask for thousands of files at once whether they are there. Names of devices and of their files can be longer than
-- an index takes.
create index asset_sha1 on asset (library_id, sha1);
alter table asset add column device_key bigint generated always as (hashtextextended(device_asset_id, 0)) stored;
create index asset_device on asset (library_id, device_key);

-- Where pictures were taken. Those without a position cost nothing here.
create index asset_place on asset (library_id, latitude, longitude) where latitude is not null;
