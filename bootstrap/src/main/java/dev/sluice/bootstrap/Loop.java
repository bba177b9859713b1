package dev.sluice.bootstrap;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A round of work, again and again on a thread of its own. A round that fails, because the database is away for example,
 * is tried again after the interval; that is logged when it begins and when it is over.
 */
final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String name;
    private final Duration interval;
    private final Round round;
    private final Stop stop = new Stop();
    private final ScheduledExecutorService executor;
    private boolean failing;

    Loop(String name, Duration interval, Round round) {
        this.name = name;
        this.interval = interval;
        this.round = round;
        this.executor = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, name));
    }

    /** All that is to be done at the moment. */
    interface Round {
        /** Works until nothing is to be done any more, or it is asked to stop. */
        void work(Stop stop);
    }

    void start() {
        var unused = executor.scheduleWithFixedDelay(this::attempt, 0, interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends all of them, each once its step in hand is done: none begins another one while the others are waited for. */
    static void closeAll(List<Loop> loops) {
        loops.forEach(loop -> loop.stop.request());
        loops.forEach(Loop::close);
    }

    /** Ends it, once the step in hand is done. */
    @Override
    public void close() {
        stop.request();
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The {} did not end within {}.", name, PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() {
        try {
            round.work(stop);
            if (failing) {
                LOG.info("The {} works again.", name);
            }
            failing = false;
        } catch (RuntimeException | Error failure) {
            if (!failing) {
                LOG.warn("The {} cannot work, and is tried again every {}: {}", name, interval, failure, failure);
            }
            failing = true;
        }
    }
}
