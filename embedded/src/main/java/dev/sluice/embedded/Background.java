package dev.sluice.embedded;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does the work of the background again and again. What fails is tried again after the pause. */
final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Housekeeping housekeeping;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(Background::thread);
    private boolean failing;

    private Background(Housekeeping housekeeping) {
        this.housekeeping = housekeeping;
    }

    static Background start(Housekeeping housekeeping, Duration pause) {
        var background = new Background(housekeeping);
        var unused = background.executor.scheduleWithFixedDelay(
                background::attempt, 0, pause.toNanos(), TimeUnit.NANOSECONDS);
        return background;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "sluice");
        thread.setDaemon(true);
        return thread;
    }

    private void attempt() {
        try {
            var unused = housekeeping.tick(null);
            failing = false;
        } catch (RuntimeException | Error failure) {
            if (!failing) {
                LOG.warn("The work of the background failed, and is tried again and again.", failure);
            }
            failing = true;
        }
    }

    /** Waits for the piece in hand: an interrupt in the middle of a write would make H2 close its file. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The work of the background did not end within {}.", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
