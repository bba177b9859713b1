package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.Transition;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How a command changes a library: load it, let the domain decide, save what it decided if nobody came between, else
 * begin again. That costs two statements and no lock. One that loses again and again waits for its turn instead.
 */
final class LibraryChange {
    private static final int ATTEMPTS_WITHOUT_LOCK = 8;

    private final Transactions transactions;

    LibraryChange(Transactions transactions) {
        this.transactions = transactions;
    }

    Transition<Library> change(
            Actor actor, LibraryId id, BiFunction<? super Library, ? super Instant, Transition<Library>> decide) {
        for (int attempt = 0; attempt < ATTEMPTS_WITHOUT_LOCK; attempt++) {
            var transition = transactions.oneByOne(
                    unit -> decideAndSave(unit, unit.libraries().find(actor.scope(), id), actor, decide));
            if (transition.isPresent()) {
                return transition.get();
            }
        }
        return transactions
                .inTransaction(unit -> decideAndSave(unit, unit.libraries().lock(actor.scope(), id), actor, decide))
                .orElseThrow(() -> new IllegalStateException("the locked library " + id + " has changed"));
    }

    private static Optional<Transition<Library>> decideAndSave(
            UnitOfWork unit,
            Optional<Library> library,
            Actor actor,
            BiFunction<? super Library, ? super Instant, Transition<Library>> decide) {
        var transition = decide.apply(library.orElseThrow(Refusal::noSuchLibrary), unit.now());
        return unit.libraries().save(transition, actor) ? Optional.of(transition) : Optional.empty();
    }
}
