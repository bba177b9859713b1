-- What files tell about themselves, and what users say instead. All of it is in the row of the asset: a drain deletes rows,
-- and a second one would double its cost.
--
-- latitude, longitude, altitude, local_datetime and offset_seconds are what counts. Where that is a user's word, the columns
-- found_… keep what the file tells, to come back when the user's word is withdrawn.

alter table asset add column latitude double precision;
alter table asset add column longitude double precision;
alter table asset add column altitude double precision;
alter table asset add column position_edited boolean default false not null;
alter table asset add column found_latitude double precision;
alter table asset add column found_longitude double precision;
alter table asset add column found_altitude double precision;
-- Whether the file itself told when it was taken; else the device did that sent it.
alter table asset add column captured_by_file boolean default false not null;
alter table asset add column found_local_datetime timestamp(6);
alter table asset add column found_offset_seconds integer;
alter table asset add column description varchar(8192);
alter table asset add column found_description varchar(8192);

alter table asset add column raw_width integer;
alter table asset add column raw_height integer;
alter table asset add column orientation smallint;
alter table asset add column duration_micros bigint;
alter table asset add column frame_rate double precision;
alter table asset add column make varchar(510);
alter table asset add column model varchar(510);
alter table asset add column lens_model varchar(510);
alter table asset add column f_number double precision;
alter table asset add column focal_length double precision;
alter table asset add column iso integer;
alter table asset add column exposure_time double precision;
alter table asset add column exposure_bias double precision;
alter table asset add column digitized_datetime timestamp(6);
alter table asset add column digitized_offset_seconds integer;
alter table asset add column modified_datetime timestamp(6);
alter table asset add column modified_offset_seconds integer;

alter table asset add constraint asset_position check ((latitude is null) = (longitude is null)
    and (latitude is not null or (altitude is null and not position_edited))
    and (latitude is null or (latitude between -90 and 90 and longitude between -180 and 180)));
alter table asset add constraint asset_found_position check ((found_latitude is null) = (found_longitude is null)
    and (found_latitude is not null or found_altitude is null)
    and (position_edited or found_latitude is null));
alter table asset add constraint asset_found_capture check (found_local_datetime is not null or found_offset_seconds is null);
alter table asset add constraint asset_frame check ((raw_width is null) = (raw_height is null)
    and (raw_width is not null or orientation is null)
    and (orientation is null or orientation between 1 and 8));
