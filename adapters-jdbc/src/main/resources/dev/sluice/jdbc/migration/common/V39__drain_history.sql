-- What each node purged in each minute since 1970, and what it saw to be done when the minute began.
create table drain_minute (
    started bigint not null,
    node varchar(100) not null,
    assets bigint not null,
    bytes bigint not null,
    due_assets bigint not null,
    reclaim_assets bigint not null,
    primary key (started, node)
);
