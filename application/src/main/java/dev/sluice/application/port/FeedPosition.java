package dev.sluice.application.port;

import dev.sluice.domain.LibraryId;
import java.util.Comparator;
import java.util.UUID;

/**
 * The place of an event among those of all libraries of an owner: in the order in which they became visible, so that
 * nothing ever appears before a place that was read.
 *
 * @param order a number that the database gives to the transaction; events of one transaction share it
 */
public record FeedPosition(long order, LibraryId library, long number) implements Comparable<FeedPosition> {
    private static final Comparator<FeedPosition> IN_ORDER = Comparator.comparingLong(FeedPosition::order)
            .thenComparing(FeedPosition::library)
            .thenComparingLong(FeedPosition::number);

    /** The place in front of all that has this order. */
    public static FeedPosition before(long order) {
        return new FeedPosition(order, new LibraryId(new UUID(0, 0)), 0);
    }

    @Override
    public int compareTo(FeedPosition other) {
        return IN_ORDER.compare(this, other);
    }
}
