package dev.sluice.application;

import dev.sluice.application.port.Recalled;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Caller;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.Transition;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How a command changes a library: load it, let the domain decide, save what it decided if nobody came between. That costs
 * two statements and no lock, and one where the library is remembered: then the save alone finds out whether it is as it
 * was, and its caller still who they were. One that has lost waits for its turn: beside a drain it would lose again, batch
 * by batch.
 */
final class LibraryChange {
    private final Transactions transactions;

    LibraryChange(Transactions transactions) {
        this.transactions = transactions;
    }

    /** For a caller who may only be presumed, of a library that may be remembered. */
    Transition<Library> changeRecalled(
            Caller caller, LibraryId id, BiFunction<? super Library, ? super Instant, Transition<Library>> decide) {
        var recalled = transactions.oneByOne(unit -> recallAndSave(unit, caller.presumed(), id, decide));
        recalled.ifPresent(unused -> caller.confirmed());
        return recalled.orElseGet(() -> change(caller.certain(), id, decide));
    }

    Transition<Library> change(
            Actor actor, LibraryId id, BiFunction<? super Library, ? super Instant, Transition<Library>> decide) {
        return transactions
                .oneByOne(unit -> decideAndSave(unit, unit.libraries().find(actor.scope(), id), actor, decide))
                .orElseGet(() -> inTurn(actor, id, decide));
    }

    /** What is due is not tried: a drain has most likely changed it meanwhile. */
    private static Optional<Transition<Library>> recallAndSave(
            UnitOfWork unit,
            Actor presumed,
            LibraryId id,
            BiFunction<? super Library, ? super Instant, Transition<Library>> decide) {
        var libraries = unit.libraries();
        return libraries
                .recall(presumed.scope(), id)
                .filter(recalled -> !recalled.library().isDrainable(recalled.now()))
                .flatMap(recalled -> changeOf(recalled, decide)
                        .filter(transition -> libraries.saveRecalled(transition, recalled.now(), presumed)));
    }

    /** What would change; a refusal, and that there is nothing to do, have to rest on what is true. */
    private static Optional<Transition<Library>> changeOf(
            Recalled recalled, BiFunction<? super Library, ? super Instant, Transition<Library>> decide) {
        try {
            var transition = decide.apply(recalled.library(), recalled.now());
            return transition instanceof Transition.Changed ? Optional.of(transition) : Optional.empty();
        } catch (Refusal perhaps) {
            return Optional.empty();
        }
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
