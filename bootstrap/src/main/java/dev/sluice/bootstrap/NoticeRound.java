package dev.sluice.bootstrap;

import dev.sluice.application.AnnouncePurges;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells owners which of their libraries will be purged within a time, unless that time is zero or the database may be
 * damaged. The node looks at the database's clock before, as it does before it purges.
 */
record NoticeRound(AnnouncePurges notices, Duration ahead, Heartbeat heartbeat, Supplier<Optional<String>> damage)
        implements Loop.Round {
    /** Few, so that it can stop soon. */
    private static final int LIBRARIES = 100;

    @Override
    public void work(Stop stop) {
        boolean more = !ahead.isZero();
        while (more && !stop.isRequested() && damage.get().isEmpty()) {
            heartbeat.beat();
            more = notices.announce(ahead, LIBRARIES) > 0;
        }
    }
}
