-- Who users are, what keys are good for, and how much may be stored.

alter table app_user add column email varchar(254);
alter table app_user add column first_name varchar(510);
alter table app_user add column last_name varchar(510);
alter table app_user add column is_active boolean default true not null;
alter table app_user add column is_superuser boolean default false not null;
alter table app_user add column storage_limit_bytes bigint;
alter table app_user add column updated_at timestamp(6) with time zone default timestamp with time zone '2026-01-01 00:00:00+00' not null;
-- In lower case, so that an address is taken however it is capitalised.
alter table app_user add column email_key varchar(254);
alter table app_user add constraint app_user_email unique (email_key);
alter table app_user add constraint app_user_storage check (storage_limit_bytes >= 0);

-- The beginning of the hash finds a key; the whole of it is compared in constant time.
alter table api_key add column lookup bigint default 0 not null;
alter table api_key add column name varchar(510) default 'Key' not null;
alter table api_key add column actions varchar(255) default 'read' not null;
alter table api_key add column all_libraries boolean default true not null;
alter table api_key add column last_used_at timestamp(6) with time zone;
alter table api_key add column revoked_at timestamp(6) with time zone;

create index api_key_lookup on api_key (lookup);

-- The libraries that a key is limited to. They may go; the key is then good for less.
create table api_key_library (
    key_id uuid not null,
    library_id uuid not null,
    primary key (key_id, library_id),
    constraint api_key_library_key foreign key (key_id) references api_key (id)
);

alter table library add column storage_limit_bytes bigint;
alter table library add constraint library_storage check (storage_limit_bytes >= 0);
