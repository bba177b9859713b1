package dev.sluice.application;

import dev.sluice.application.port.FeedPosition;
import dev.sluice.application.port.Transactions;

/** Looks where anything has happened, so that many who wait for news are served by one query. */
public final class WatchEvents {
    private final Transactions transactions;

    public WatchEvents(Transactions transactions) {
        this.transactions = transactions;
    }

    /** In which libraries something happened behind a place, and the place to go on from. */
    public EventNews since(FeedPosition position) {
        return transactions.oneByOne(unit -> {
            // The end first: what happens in between is told twice rather than never.
            var end = unit.events().end();
            return new EventNews(end, unit.events().changed(position));
        });
    }
}
