-- Counts of all assets, trash included, have to leave out what was emptied out of the trash: they tell it by the index alone.
drop index asset_all;
create index asset_all on asset (library_id, local_datetime, id, is_video, trashed_at);
