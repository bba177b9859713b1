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
 * How a command changes a library: load it, let the domain decide, save what it decided if nobody came between. That costs
 * two statements and no lock. One that has lost waits for its turn: beside a drain it would lose again, batch by batch.
 */
final class LibraryChange {
    private final Transactions transactions;

    LibraryChange(Transactions transactions) {
        this.transactions = transactions;
    }

    Transition<Library> change(
            Actor actor, LibraryId id, BiFunction<? super Library, ? super Instant, Transition<Library>> decide) {
        return transactions
                .oneByOne(unit -> decideAndSave(unit, unit.libraries().find(actor.scope(), id), actor, decide))
                .orElseGet(() -> inTurn(actor, id, decide));
    }

    private Transition<Library> inTurn(
            Actor actor, LibraryId id, BiFunction<? super Library, ? super Instant, Transition<Library>> decide) {
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
