-- When it was found that no picture can be made of a file, so that not every request tries again.
alter table asset add column no_picture_at timestamp(6) with time zone;
