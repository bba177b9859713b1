package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryId;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads what there is in a live library. Nothing at all is also what is seen of one that goes to the trash meanwhile, so
 * that is believed only of a library that has been live all the time.
 */
final class LiveLibrary {
    private final Transactions transactions;

    LiveLibrary(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What {@code read} finds.
     *
     * @param named the library, null if the actor has only one live library
     * @throws dev.sluice.domain.Refusal NO_SUCH_LIBRARY, also if it is in the trash by now, or LIBRARY_NOT_CHOSEN
     */
    <T> List<T> read(
            Actor actor, @Nullable LibraryId named, BiFunction<? super UnitOfWork, ? super LibraryId, List<T>> read) {
        return transactions.oneByOne(unit -> {
            var library = LibraryChoice.chooseLibrary(unit, actor.scope(), named);
            var found = read.apply(unit, library.id());
            while (found.isEmpty()) {
                var latest = LibraryChoice.chooseLibrary(unit, actor.scope(), library.id());
                if (latest.state().equals(library.state())) {
                    return found;
                }
                library = latest;
                found = read.apply(unit, library.id());
            }
            return found;
        });
    }
}
