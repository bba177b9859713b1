package dev.sluice.application;

import dev.sluice.application.port.FeedPosition;
import dev.sluice.application.port.Transactions;

/** Finds the end of the feed of all libraries, for those who want to hear only what happens from now on. */
public final class FindFeedEnd {
    private final Transactions transactions;

    public FindFeedEnd(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The place behind all that can be read by now. */
    public FeedPosition find() {
        return transactions.oneByOne(unit -> unit.events().end());
    }
}
