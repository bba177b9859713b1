package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.DrainQueue;
import dev.sluice.application.port.LibraryRepository;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Reclaims;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** That the contracts catch what they are for: each is tried on adapters with one fault in them, and has to fail. */
class BrokenAdaptersTest {
    @Test
    void honest_adapters_keep_all_contracts() {
        Fault none = Fault.Stores::new;

        assertThat(none.caughtBy(DrainContract.class)).isEmpty();
        assertThat(none.caughtBy(HoldContract.class)).isEmpty();
        assertThat(none.caughtBy(UploadContract.class)).isEmpty();
        assertThat(none.caughtBy(CrashPointsContract.class)).isEmpty();
        assertThat(none.caughtBy(VerifyContract.class)).isEmpty();
    }

    @Test
    void a_hold_that_is_ignored_is_caught() {
        Fault ignoringHolds = (transactions, objects) -> new Fault.Stores(
                new Tampered<>(
                        transactions,
                        DrainQueue.class,
                        drains -> altered(altered(ignoringHoldsInDue(transactions, drains), "claim"), "lock")),
                objects);

        assertThat(ignoringHolds.caughtBy(HoldContract.class)).isNotEmpty();
    }

    @Test
    void assets_that_are_counted_twice_are_caught() {
        Fault countingTwice = (transactions, objects) -> new Fault.Stores(
                new Tampered<>(
                        transactions,
                        LibraryRepository.class,
                        libraries -> Altered.port(
                                LibraryRepository.class,
                                libraries,
                                "save",
                                (arguments, honest) ->
                                        honest.apply(new Object[] {twice((Transition<?>) arguments[0])}))),
                objects);

        assertThat(countingTwice.caughtBy(UploadContract.class)).isNotEmpty();
        assertThat(countingTwice.caughtBy(CrashPointsContract.class)).isNotEmpty();
    }

    @Test
    void bytes_that_are_deleted_before_the_commit_are_caught() {
        Fault hasty = (transactions, objects) -> new Fault.Stores(
                new Tampered<>(
                        transactions,
                        DrainQueue.class,
                        drains -> Altered.port(DrainQueue.class, drains, "purge", (arguments, honest) -> {
                            var batch = (PurgedBatch) honest.apply(arguments);
                            objects.delete(batch.ids());
                            return batch;
                        })),
                objects);

        assertThat(hasty.caughtBy(CrashPointsContract.class)).contains("a_purge_may_fail_anywhere");
    }

    @Test
    void a_sweep_that_goes_by_age_alone_is_caught() {
        Fault sweeping = (transactions, objects) ->
                new Fault.Stores(transactions, Altered.port(ObjectStore.class, objects, "put", (arguments, honest) -> {
                    var size = honest.apply(arguments);
                    sweep(transactions, objects);
                    return size;
                }));

        assertThat(sweeping.caughtBy(UploadContract.class)).isNotEmpty();
        assertThat(sweeping.caughtBy(CrashPointsContract.class)).contains("an_upload_may_fail_anywhere");
    }

    @Test
    void purged_bytes_that_nobody_notes_are_caught() {
        Fault forgetful = (transactions, objects) -> new Fault.Stores(
                new Tampered<>(
                        transactions,
                        Reclaims.class,
                        reclaims -> Altered.port(Reclaims.class, reclaims, "add", (arguments, honest) -> null)),
                objects);

        assertThat(forgetful.caughtBy(CrashPointsContract.class)).contains("a_purge_may_fail_anywhere");
        assertThat(forgetful.caughtBy(VerifyContract.class)).isNotEmpty();
    }

    private static DrainQueue ignoringHoldsInDue(Transactions transactions, DrainQueue drains) {
        var known = new ArrayList<LibraryId>();
        Consumer<Transactions> remember = all -> all.perform(
                unit -> unit.inspection().assets(null, Integer.MAX_VALUE).forEach(asset -> known.add(asset.library())));
        return Altered.port(DrainQueue.class, drains, "due", (arguments, honest) -> {
            remember.accept(transactions);
            return known.stream().distinct().toList();
        });
    }

    /** A method that answers a library as if nobody held it. */
    private static DrainQueue altered(DrainQueue drains, String method) {
        return Altered.port(
                DrainQueue.class,
                drains,
                method,
                (arguments, honest) -> ((Optional<?>) honest.apply(arguments)).map(library -> free((Library) library)));
    }

    private static Library free(Library library) {
        return new Library(
                library.id(),
                library.owner(),
                library.profile(),
                library.state(),
                null,
                library.contents(),
                library.trashCan(),
                library.createdAt(),
                library.updatedAt(),
                library.revision());
    }

    private static Transition<?> twice(Transition<?> transition) {
        if (transition instanceof Transition.Changed<?> changed
                && changed.after() instanceof Library after
                && changed.events().stream().anyMatch(LibraryEvent.AssetsCreated.class::isInstance)) {
            var once = after.contents();
            var twice = once.plus(0);
            return new Transition.Changed<>(
                    (Library) changed.before(), Libraries.with(after, twice, after.revision()), changed.events());
        }
        return transition;
    }

    /** Deletes all objects that no asset owns, however young, and whatever is noted. */
    private static void sweep(Transactions transactions, ObjectStore objects) {
        try (var all = objects.list()) {
            all.forEach(object -> {
                var owners = transactions.oneByOne(unit -> unit.inspection().find(List.of(object.id())));
                if (owners.isEmpty()) {
                    objects.delete(List.of(object.id()));
                }
            });
        }
    }
}
