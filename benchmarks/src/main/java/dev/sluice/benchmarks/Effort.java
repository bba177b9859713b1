package dev.sluice.benchmarks;

/**
 * How much is measured.
 *
 * @param rounds how often the sides take turns
 * @param seconds for how long one turn lasts
 * @param warmth how many requests a route gets before it is measured
 * @param rows how many assets are drained at a time
 * @param largest how many megabytes the largest file has that is moved
 */
record Effort(boolean quick, int rounds, int seconds, int warmth, int rows, int largest) {
    static Effort fully() {
        return new Effort(false, 5, 2, 80_000, 200_000, 1_000);
    }

    static Effort briefly() {
        return new Effort(true, 3, 2, 30_000, 100_000, 256);
    }

    /** As little as still tells whether something has become much worse. */
    static Effort guarding() {
        return new Effort(true, 3, 1, 15_000, 50_000, 64);
    }
}
