package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Library;
import java.time.Duration;

/** Tells the owners of libraries in the trash that these will be purged soon, once each time they are trashed. */
public final class AnnouncePurges {
    private final Transactions transactions;

    public AnnouncePurges(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Announces the purges that begin within {@code ahead} and were not announced yet, {@code limit} of them at most and the
     * soonest first. How many it announced; with none there is nothing left to do, or others are doing it.
     */
    public int announce(Duration ahead, int limit) {
        return transactions.<Integer>oneByOne(unit ->
                (int) unit.drains().unannounced(unit.now().plus(ahead), limit).stream()
                        .filter(library -> isAnnounced(unit, library, ahead))
                        .count());
    }

    /** Whoever changed it meanwhile may have made it another matter, so then it is left for the next look. */
    private static boolean isAnnounced(UnitOfWork unit, Library library, Duration ahead) {
        var transition = library.announcePurge(unit.now(), ahead);
        return !transition.events().isEmpty() && unit.libraries().save(transition, null);
    }
}
