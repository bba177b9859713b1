package dev.sluice.benchmarks;

/**
 * How much is measured.
 *
 * @param rounds how often the sides take turns
 * @param seconds for how long one turn lasts
 * @param warmth how many requests a route gets before it is measured
 * @param rows how many assets are drained at a time
 */
record Effort(boolean quick, int rounds, int seconds, int warmth, int rows) {
    static Effort fully() {
        return new Effort(false, 5, 2, 80_000, 200_000);
    }

    static Effort briefly() {
        return new Effort(true, 3, 2, 30_000, 100_000);
    }
}
