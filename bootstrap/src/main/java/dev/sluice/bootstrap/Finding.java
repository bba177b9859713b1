package dev.sluice.bootstrap;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a check found to be wrong, in a sentence. It is kept for a moment, so that nobody can wear the node out by asking,
 * and logged when it changes.
 */
final class Finding {
    private static final Logger LOG = LoggerFactory.getLogger(Finding.class);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final String topic;
    private final Supplier<Optional<String>> check;
    private final ReentrantLock turn = new ReentrantLock();
    private Optional<String> latest = Optional.empty();
    private long staleAt = System.nanoTime();

    Finding(String topic, Supplier<Optional<String>> check) {
        this.topic = topic;
        this.check = check;
    }

    /** What is wrong, empty if nothing is. An exception of the check comes out, and is not kept. */
    Optional<String> latest() {
        turn.lock();
        try {
            if (System.nanoTime() - staleAt >= 0) {
                remember(check.get());
            }
            return latest;
        } finally {
            turn.unlock();
        }
    }

    private void remember(Optional<String> found) {
        if (!found.equals(latest)) {
            LOG.warn("{}: {}", topic, found.orElse("all is well again."));
        }
        latest = found;
        staleAt = System.nanoTime() + FRESH.toNanos();
    }
}
