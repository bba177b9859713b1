package dev.sluice.bootstrap;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The reclaimers of this node, each in a loop of its own: none gets the notes that another one has in hand. */
record Reclaimers(List<Loop> workers) implements AutoCloseable {
    Reclaimers {
        workers = List.copyOf(workers);
    }

    static Reclaimers of(ReclaimRound round, Duration interval, int workers) {
        return new Reclaimers(IntStream.rangeClosed(1, workers)
                .mapToObj(number -> new Loop("reclaimer " + number, interval, round))
                .toList());
    }

    void start() {
        workers.forEach(Loop::start);
    }

    /** Ends it, once the notes in hand are worked off. */
    @Override
    public void close() {
        Loop.closeAll(workers);
    }
}
