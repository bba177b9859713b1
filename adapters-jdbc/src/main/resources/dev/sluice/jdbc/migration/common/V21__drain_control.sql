-- What steers the drain of all nodes: one row.
create table drain_control (
    id integer primary key,
    paused_at timestamp(6) with time zone,
    pause_reason varchar(2048),
    clock_doubted_at timestamp(6) with time zone,
    last_tick_at timestamp(6) with time zone,
    constraint drain_control_one check (id = 1),
    constraint drain_control_paused check (pause_reason is null or paused_at is not null)
);

insert into drain_control (id) values (1);

-- What nodes say of themselves. A node that starts again has a new name; forgotten ones are deleted.
create table node (
    name varchar(100) primary key,
    started_at timestamp(6) with time zone not null,
    last_tick_at timestamp(6) with time zone not null,
    clock_offset_micros bigint not null,
    workers integer not null,
    batches bigint not null,
    assets bigint not null,
    bytes bigint not null,
    obstacle varchar(2048)
);
