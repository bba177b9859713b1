-- Where in the feed a library's last event is. It was looked up among the events, by a plan that a connection kept from when
-- there were few of them. None of those there are now is later than the latest of all.
do $$
begin
    execute format('alter table library add column feed_order bigint not null default %s',
        (select coalesce(max(feed_order), 0) from event));
end
$$;

alter table library alter column feed_order set default pg_current_xact_id()::text::bigint + sluice_feed_epoch();
