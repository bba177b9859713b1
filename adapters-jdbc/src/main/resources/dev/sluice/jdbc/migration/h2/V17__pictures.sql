-- The objects of the pictures that were made of an asset. Who deletes the row notes them to be deleted. The indexes serve
-- whoever asks whose an object is.
alter table asset add column thumbnail_id uuid;
alter table asset add column preview_id uuid;

create index asset_thumbnail on asset (thumbnail_id);
create index asset_preview on asset (preview_id);
