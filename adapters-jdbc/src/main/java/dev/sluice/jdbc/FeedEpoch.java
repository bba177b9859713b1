package dev.sluice.jdbc;

import org.jdbi.v3.core.Handle;

/**
 * What makes the numbers of a PostgreSQL cluster's transactions the order of the feed. A cluster numbers its transactions
 * by itself: in another one, into which a dump was loaded, they may begin below those that the events already have. What
 * comes after the dump would then come before it in the feed; so a constant is added, the value of a function.
 */
final class FeedEpoch {
    /** The first place in the feed before which something may still appear. */
    static final String SETTLED =
            "cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) + sluice_feed_epoch()";

    /** The first place that nothing has yet. */
    private static final String NEXT =
            "cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint) + sluice_feed_epoch()";

    /**
     * The place of an event that is inserted; {@code feed_order} is the library's, that of its last event. A transaction may have its number before it gets the library's row, and so a
     * lower one than that of the library's last event; but not a lower place. It commits before readers get there, all the
     * same, since they stop at its own number.
     */
    static final String ORDER =
            "greatest(cast(cast(pg_current_xact_id() as text) as bigint) + sluice_feed_epoch(), feed_order)";

    private static final long CORRECTION_LOCK = 0x51C0_1CE0_0000_0003L;

    private FeedEpoch() {}

    /** Sees to it, in this transaction, that what is written from now on comes behind all that is there. */
    static void correct(Handle handle) {
        handle.createQuery("select 1 from (select pg_advisory_xact_lock(:lock)) as locked")
                .bind("lock", CORRECTION_LOCK)
                .mapTo(Integer.class)
                .one();
        handle.createQuery("""
                        select latest - cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) + 1
                        from (select max(feed_order) as latest from event) as feed where latest >= %s
                        """.formatted(NEXT))
                .mapTo(Long.class)
                .findOne()
                .ifPresent(epoch -> handle.execute(
                        "create or replace function sluice_feed_epoch() returns bigint language sql immutable return "
                                + epoch));
    }
}
