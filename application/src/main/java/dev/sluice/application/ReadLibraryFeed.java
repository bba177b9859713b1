package dev.sluice.application;

import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.FeedEvent;
import dev.sluice.application.port.FeedPosition;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what happened to the libraries of somebody, those that are gone among them. */
public final class ReadLibraryFeed {
    private final Transactions transactions;

    public ReadLibraryFeed(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The events about the actor's libraries, not about their assets, behind a place, in the order in which they became
     * visible.
     *
     * @param after null to begin with the earliest that is kept
     * @throws Refusal NO_SUCH_PLACE
     */
    public List<FeedEvent> read(Actor actor, @Nullable FeedPosition after, EventFilter filter, int limit) {
        return transactions.oneByOne(unit -> {
            var events = unit.events().ofLibraries(actor.scope(), after, filter, limit);
            if (after != null && !unit.events().keepsAllBehind(after)) {
                throw Refusal.placeNotKept();
            }
            return events;
        });
    }
}
