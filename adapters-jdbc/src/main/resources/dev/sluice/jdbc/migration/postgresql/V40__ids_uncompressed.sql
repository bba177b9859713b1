-- Ids are mostly random: to compress thousands of them takes time and saves little.
alter table event alter column asset_ids set storage external;
alter table object_reclaim alter column asset_ids set storage external;
