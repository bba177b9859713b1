package dev.sluice.application;

import dev.sluice.application.port.DrainSample;
import dev.sluice.application.port.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads what the drain of all nodes did lately. For superusers alone; the caller sees to that. */
public final class ReadDrainHistory {
    /** How long it is kept. */
    public static final Duration MEMORY = Duration.ofDays(30);

    private static final long MOST = 360;

    private final Transactions transactions;

    public ReadDrainHistory(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * At most 361 spans of the same length, oldest first, of which the last one is not over; spans in which no node was
     * there are left out.
     *
     * @param at the moment of which this is true
     * @param step how long the spans are, in whole minutes
     */
    public record Answer(Instant at, Duration step, List<DrainSample> samples) {
        public Answer {
            samples = List.copyOf(samples);
        }
    }

    /** What it did within this time up to now. */
    public Answer read(Duration within) {
        var step = Duration.ofMinutes(Math.max(1, (within.toMinutes() + MOST - 1) / MOST));
        return transactions.oneByOne(unit -> {
            var now = unit.now();
            return new Answer(now, step, unit.drainHistory().since(start(now.minus(within), step), step));
        });
    }

    private static Instant start(Instant moment, Duration step) {
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), step.toSeconds()) * step.toSeconds());
    }
}
