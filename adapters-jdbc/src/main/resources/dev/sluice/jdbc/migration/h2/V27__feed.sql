-- The order in which events of all libraries became visible: one writer at a time, so that in which they were written.
create sequence event_feed_order;
alter table event add column feed_order bigint default next value for event_feed_order not null;

create index event_in_order on event (feed_order, library_id, number);
create index event_feed on event (user_id, feed_order, library_id, number);

-- The latest place in that order of which something was forgotten.
alter table history_trim add column trimmed_order bigint default 0 not null;
