package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.application.port.DrainQueue;
import dev.sluice.application.port.LibraryRepository;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Reclaims;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Revision;
import dev.sluice.domain.Transition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** That the contracts catch what they are for: each is tried on adapters with one fault in them, and has to fail. */
class BrokenAdaptersTest {
    /** What contracts about the whole application are tried on. */
    private static final class Subject
            implements LifecycleContract,
                    ChangeRacesContract,
                    LibrarySavingContract,
                    CrashPointsContract,
                    VerifyContract {
        private final TurnableClock clock = new TurnableClock();
        private final Transactions transactions;
        private final ObjectStore objects;

        Subject(Fault fault) {
            var stores = fault.in(new InMemoryTransactions(clock), new InMemoryObjects());
            this.transactions = stores.transactions();
            this.objects = stores.objects();
        }

        @Override
        public Transactions transactions() {
            return transactions;
        }

        @Override
        public ObjectStore objects() {
            return objects;
        }

        @Override
        public TurnableClock clock() {
            return clock;
        }
    }

    private record Stores(Transactions transactions, ObjectStore objects) {}

    private interface Fault {
        Stores in(InMemoryTransactions transactions, InMemoryObjects objects);
    }

    @Test
    void honest_adapters_keep_all_contracts() {
        Fault none = Stores::new;

        assertThat(failures(none, DrainContract.class)).isEmpty();
        assertThat(failures(none, HoldContract.class)).isEmpty();
        assertThat(failures(none, UploadContract.class)).isEmpty();
        assertThat(failures(none, LibrarySavingContract.class)).isEmpty();
        assertThat(failures(none, CrashPointsContract.class)).isEmpty();
        assertThat(failures(none, VerifyContract.class)).isEmpty();
    }

    @Test
    void a_hold_that_is_ignored_is_caught() {
        Fault ignoringHolds = (transactions, objects) -> new Stores(
                Tampered.drains(
                        transactions,
                        drains -> altered(altered(ignoringHoldsInDue(transactions, drains), "claim"), "lock")),
                objects);

        assertThat(failures(ignoringHolds, HoldContract.class)).isNotEmpty();
    }

    @Test
    void a_version_that_is_not_compared_is_caught() {
        Fault careless = (transactions, objects) ->
                new Stores(Tampered.libraries(transactions, BrokenAdaptersTest::withoutVersions), objects);

        assertThat(failures(careless, LibrarySavingContract.class)).isNotEmpty();
    }

    @Test
    void assets_that_are_counted_twice_are_caught() {
        Fault countingTwice = (transactions, objects) -> new Stores(
                Tampered.libraries(
                        transactions,
                        libraries -> Altered.port(
                                LibraryRepository.class,
                                libraries,
                                "save",
                                (arguments, honest) ->
                                        honest.apply(new Object[] {twice((Transition<?>) arguments[0])}))),
                objects);

        assertThat(failures(countingTwice, UploadContract.class)).isNotEmpty();
        assertThat(failures(countingTwice, CrashPointsContract.class)).isNotEmpty();
    }

    @Test
    void bytes_that_are_deleted_before_the_commit_are_caught() {
        Fault hasty = (transactions, objects) -> new Stores(
                Tampered.drains(
                        transactions,
                        drains -> Altered.port(DrainQueue.class, drains, "purge", (arguments, honest) -> {
                            var batch = (PurgedBatch) honest.apply(arguments);
                            objects.delete(batch.ids());
                            return batch;
                        })),
                objects);

        assertThat(failures(hasty, CrashPointsContract.class)).contains("a_purge_may_fail_anywhere");
    }

    @Test
    void a_sweep_that_goes_by_age_alone_is_caught() {
        Fault sweeping = (transactions, objects) ->
                new Stores(transactions, Altered.port(ObjectStore.class, objects, "put", (arguments, honest) -> {
                    var size = honest.apply(arguments);
                    sweep(transactions, objects);
                    return size;
                }));

        assertThat(failures(sweeping, UploadContract.class)).isNotEmpty();
        assertThat(failures(sweeping, CrashPointsContract.class)).contains("an_upload_may_fail_anywhere");
    }

    @Test
    void purged_bytes_that_nobody_notes_are_caught() {
        Fault forgetful = (transactions, objects) -> new Stores(
                Tampered.reclaims(
                        transactions,
                        reclaims -> Altered.port(Reclaims.class, reclaims, "add", (arguments, honest) -> null)),
                objects);

        assertThat(failures(forgetful, CrashPointsContract.class)).contains("a_purge_may_fail_anywhere");
        assertThat(failures(forgetful, VerifyContract.class)).isNotEmpty();
    }

    /** The names of the tests of a contract that fail. */
    private static List<String> failures(Fault fault, Class<?> contract) {
        var tests = Arrays.stream(contract.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
        assertThat(tests).isNotEmpty();
        var failures = new ArrayList<String>();
        for (var test : tests) {
            if (fails(test, new Subject(fault))) {
                failures.add(test.getName());
            }
        }
        return failures;
    }

    private static boolean fails(Method test, Subject subject) {
        try {
            test.invoke(subject);
            return false;
        } catch (InvocationTargetException failure) {
            return true;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
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

    /** Saves whatever it is given on top of what there is. */
    private static LibraryRepository withoutVersions(LibraryRepository libraries) {
        return Altered.port(LibraryRepository.class, libraries, "save", (arguments, honest) -> {
            if (arguments[0] instanceof Transition.Changed<?> changed && changed.before() instanceof Library before) {
                var present = libraries.find(before.owner(), before.id());
                if (present.isPresent()) {
                    var after = (Library) changed.after();
                    var onTop = with(
                            after,
                            after.contents(),
                            present.get().revision().next(changed.events().size()));
                    return libraries.save(new Transition.Changed<>(present.get(), onTop, changed.events()), null);
                }
            }
            return honest.apply(arguments);
        });
    }

    private static Transition<?> twice(Transition<?> transition) {
        if (transition instanceof Transition.Changed<?> changed
                && changed.after() instanceof Library after
                && changed.events().stream().anyMatch(LibraryEvent.AssetsCreated.class::isInstance)) {
            var once = after.contents();
            var twice = once.plus(0);
            return new Transition.Changed<>(
                    (Library) changed.before(), with(after, twice, after.revision()), changed.events());
        }
        return transition;
    }

    private static Library with(Library library, LibraryContents contents, Revision revision) {
        return new Library(
                library.id(),
                library.owner(),
                library.profile(),
                library.state(),
                library.hold(),
                contents,
                library.trashCan(),
                library.createdAt(),
                library.updatedAt(),
                revision);
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
