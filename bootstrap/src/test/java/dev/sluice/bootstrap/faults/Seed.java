package dev.sluice.bootstrap.faults;

/** Where the dice fall: a new seed each time, or the one that {@code -Dfaults.seed=…} names. */
final class Seed {
    private Seed() {}

    static long next() {
        return Long.getLong("faults.seed", System.nanoTime());
    }
}
