-- Libraries and assets, their histories, and the bytes to be deleted. One schema for H2 and PostgreSQL: what differs
-- (partial indexes, storage parameters) is in V2 of each.
--
-- The checks state the same sum types as the domain: what a state does not carry is null.

create table library (
    id uuid primary key,
    user_id uuid not null,
    name varchar(510) not null,
    description varchar(8192),
    state varchar(8) not null,
    live_since timestamp(6) with time zone,
    trashed_at timestamp(6) with time zone,
    purge_after timestamp(6) with time zone,
    promised_purge_after timestamp(6) with time zone,
    drain_first_at timestamp(6) with time zone,
    drain_latest_at timestamp(6) with time zone,
    purged_assets bigint,
    purged_bytes bigint,
    purged_through uuid,
    hold_reason varchar(2048),
    held_since timestamp(6) with time zone,
    asset_count bigint not null,
    trashed_asset_count bigint not null,
    storage_used_bytes bigint not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    version bigint not null,
    last_event bigint not null,
    constraint library_state check (case state when 'live' then true when 'trashed' then true when 'draining' then true
        else false end), -- not a list: H2 2.4.240 forgets how to compare with one (h2database#4291)
    constraint library_live check ((state = 'live') = (live_since is not null)),
    constraint library_trashed check ((state = 'live') = (trashed_at is null)
        and (trashed_at is null) = (purge_after is null)
        and (trashed_at is null) = (promised_purge_after is null)
        and (purge_after is null or purge_after <= promised_purge_after)),
    constraint library_draining check ((state = 'draining') = (drain_first_at is not null)
        and (drain_first_at is null) = (drain_latest_at is null)
        and (drain_first_at is null) = (purged_assets is null)
        and (drain_first_at is null) = (purged_bytes is null)
        and (drain_first_at is null) = (purged_through is null)),
    constraint library_hold check ((hold_reason is null) = (held_since is null)),
    constraint library_contents check (trashed_asset_count >= 0
        and asset_count >= trashed_asset_count
        and storage_used_bytes >= 0
        and (asset_count > 0 or storage_used_bytes = 0)),
    constraint library_revision check (version >= 1 and last_event >= version)
);

create table asset (
    id uuid primary key,
    library_id uuid not null,
    file_name varchar(2048) not null,
    bytes bigint not null,
    sha256 bytea not null,
    sha1 bytea not null,
    device_id varchar(2048) not null,
    device_asset_id varchar(2048) not null,
    file_created_at timestamp(6) with time zone not null,
    file_modified_at timestamp(6) with time zone not null,
    local_datetime timestamp(6) not null,
    offset_seconds integer,
    trashed_at timestamp(6) with time zone,
    purge_after timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint asset_library foreign key (library_id) references library (id),
    constraint asset_content unique (library_id, sha256),
    constraint asset_trashed check ((trashed_at is null) = (purge_after is null)),
    constraint asset_file check (bytes >= 0 and octet_length(sha256) = 32 and octet_length(sha1) = 20)
);

-- A drain batch is a range of this index.
create index asset_by_library on asset (library_id, id);

-- Bytes without an asset, or without one yet. A note of one upload has the asset's id; attempts is 0 until claimed.
create table object_reclaim (
    id uuid primary key,
    asset_ids uuid array not null,
    not_before timestamp(6) with time zone not null,
    attempts integer not null,
    last_error varchar(1024),
    created_at timestamp(6) with time zone not null,
    constraint object_reclaim_attempts check (attempts >= 0)
);

create index object_reclaim_due on object_reclaim (not_before, id);

-- Histories outlive their libraries, so there is no foreign key. One row can speak of many assets.
create table event (
    library_id uuid not null,
    number bigint not null,
    user_id uuid not null,
    at timestamp(6) with time zone not null,
    type varchar(32) not null,
    asset_ids uuid array,
    purge_after timestamp(6) with time zone,
    reason varchar(2048),
    first_purge_at timestamp(6) with time zone,
    latest_purge_at timestamp(6) with time zone,
    purged_assets bigint,
    purged_bytes bigint,
    primary key (library_id, number)
);

-- What a restore brought back; number is that of the event it caused.
create table receipt (
    library_id uuid not null,
    number bigint not null,
    owner_id uuid not null,
    user_id uuid not null,
    key_id uuid,
    at timestamp(6) with time zone not null,
    assets bigint not null,
    trashed_assets bigint not null,
    bytes bigint not null,
    first_purge_at timestamp(6) with time zone,
    latest_purge_at timestamp(6) with time zone,
    purged_assets bigint,
    purged_bytes bigint,
    primary key (library_id, number),
    constraint receipt_purged check ((first_purge_at is null) = (latest_purge_at is null)
        and (first_purge_at is null) = (purged_assets is null)
        and (first_purge_at is null) = (purged_bytes is null))
);

-- Libraries whose latest batch failed, to be left alone until retry_at.
create table drain_failure (
    library_id uuid primary key,
    attempts integer not null,
    retry_at timestamp(6) with time zone not null,
    last_error varchar(1024) not null,
    constraint drain_failure_library foreign key (library_id) references library (id) on delete cascade
);

create table app_user (
    id uuid primary key,
    created_at timestamp(6) with time zone not null
);

create table api_key (
    id uuid primary key,
    user_id uuid not null,
    hash bytea not null,
    created_at timestamp(6) with time zone not null,
    constraint api_key_user foreign key (user_id) references app_user (id),
    constraint api_key_hash unique (hash)
);

create index api_key_by_user on api_key (user_id);
