-- The order in which events of all libraries became visible. Transactions commit in any order, but none is yet to commit
-- whose number is below all that are running: readers stop there.
--
-- Another cluster, into which a dump is loaded, begins to count anew. What it is behind is evened out by this function,
-- which Sluice replaces then.
create function sluice_feed_epoch() returns bigint language sql immutable return 0;

alter table event add column feed_order bigint not null
    default pg_current_xact_id()::text::bigint + sluice_feed_epoch();

create index event_in_order on event (feed_order, library_id, number);
create index event_feed on event (user_id, feed_order, library_id, number) where asset_ids is null;

-- The latest place in that order of which something was forgotten.
alter table history_trim add column trimmed_order bigint default 0 not null;
