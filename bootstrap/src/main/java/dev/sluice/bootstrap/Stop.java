package dev.sluice.bootstrap;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A request to stop, seen between two steps of work and at once during a pause. Threads are not interrupted for it: an
 * interrupt in the middle of a write would make H2 close its file.
 */
final class Stop {
    private final CountDownLatch requested = new CountDownLatch(1);

    void request() {
        requested.countDown();
    }

    boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Waits, but no longer than until the request. */
    void pause(Duration time) {
        try {
            boolean unused = requested.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            request();
        }
    }
}
