package dev.sluice.media;

import java.time.Duration;

/** How much may still be done about one file, whatever it pretends to hold. */
final class Effort {
    private static final long MOST_STEPS = 1L << 25;
    private static final int MOST_PAGES = 256;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final long began = System.nanoTime();
    private long steps;
    private int pages;

    /**
     * Looks at so many bytes, or does something as cheap so many times.
     *
     * @throws TooMuchEffort if that is enough now
     */
    void step(long count) {
        steps += count;
        if (steps > MOST_STEPS) {
            throw new TooMuchEffort("too many steps");
        }
    }

    /**
     * Fetches a page of the file.
     *
     * @throws TooMuchEffort if that is enough now
     */
    void page() {
        pages++;
        if (pages > MOST_PAGES) {
            throw new TooMuchEffort("too many pages");
        }
        if (System.nanoTime() - began > LONGEST.toNanos()) {
            throw new TooMuchEffort("too much time");
        }
    }
}
