package dev.sluice.bootstrap;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who follows what happens and is killed again and again: what is not noted by then is forgotten.
 *
 * <p>A life ends at a moment that has nothing to do with what is done in it.
 */
abstract class Consumer implements Callable<Integer> {
    static final int DEATHS = 50;

    private static final int SHORTEST_MILLIS = 20;
    private static final int LONGEST_MILLIS = 150;

    private final AtomicInteger deaths = new AtomicInteger();
    private final Random random;
    private final int odds;
    private volatile boolean stopped;

    /** One who forgets one time in so many. */
    Consumer(long seed, int odds) {
        this.random = new Random(seed);
        this.odds = odds;
    }

    /** How often it was killed by now. */
    int deaths() {
        return deaths.get();
    }

    /** Lives, and is killed, fifty times, and then lives on until it is stopped. */
    @Override
    public Integer call() throws Exception {
        while (deaths.get() < DEATHS) {
            live(Duration.ofMillis(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS)));
            int unused = deaths.incrementAndGet();
        }
        while (!stopped) {
            live(Duration.ofMillis(LONGEST_MILLIS));
        }
        return deaths.get();
    }

    void stop() {
        stopped = true;
    }

    /** Once in a while the end comes between doing something and noting that it was done. */
    boolean forgets() {
        return random.nextInt(odds) == 0;
    }

    /** Begins with what was noted, and ends without a word after this time. */
    abstract void live(Duration time) throws Exception;

    /** What it has come to know, in order; each by a name that no other has. */
    abstract List<String> known();
}
