-- The objects of the pictures that were made of an asset. Who deletes the row notes them to be deleted. The indexes serve
-- whoever asks whose an object is; they hold what was looked at and cost uploads nothing.
alter table asset add column thumbnail_id uuid;
alter table asset add column preview_id uuid;

create index asset_thumbnail on asset (thumbnail_id) where thumbnail_id is not null;
create index asset_preview on asset (preview_id) where preview_id is not null;
