package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.EventLog;
import dev.sluice.application.port.LibraryRepository;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.RecordedEvent;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.Undeleted;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.Transition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The five mistakes that writers of adapters make first, each of which a contract of a port has to catch. */
class BrokenPortsTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                TransactionsContract.class,
                LibrarySavingContract.class,
                LibraryListingContract.class,
                EventLogContract.class,
                ObjectStoreContract.class
            })
    void honest_adapters_are_not_blamed(Class<?> contract) {
        Fault none = Fault.Stores::new;

        assertThat(none.caughtBy(contract)).isEmpty();
    }

    @Test
    void a_version_that_is_not_compared_is_caught() {
        var careless = Fault.stored(honest ->
                new Tampered<>(honest, LibraryRepository.class, BrokenPortsTest::savingOnTopOfWhateverThereIs));

        assertThat(careless.caughtBy(LibrarySavingContract.class)).isNotEmpty();
    }

    private static LibraryRepository savingOnTopOfWhateverThereIs(LibraryRepository libraries) {
        return Altered.port(LibraryRepository.class, libraries, "save", (arguments, honest) -> {
            if (arguments[0] instanceof Transition.Changed<?> changed && changed.before() instanceof Library before) {
                var present = libraries.find(before.owner(), before.id());
                if (present.isPresent()) {
                    var after = (Library) changed.after();
                    var onTop = Libraries.with(
                            after,
                            after.contents(),
                            present.get().revision().next(changed.events().size()));
                    return libraries.save(new Transition.Changed<>(present.get(), onTop, changed.events()), null);
                }
            }
            return honest.apply(arguments);
        });
    }

    @Test
    void a_transaction_that_commits_what_was_done_before_it_failed_is_caught() {
        assertThat(Fault.stored(Torn::new).caughtBy(AtomicityContract.class))
                .containsExactly("work_that_throws_leaves_nothing_behind_and_its_exception_comes_out");
    }

    /** Transactions that happen as far as they got. */
    private record Torn(Transactions honest) implements Transactions {
        @Override
        public <R extends @Nullable Object> R inTransaction(Function<? super UnitOfWork, ? extends R> work) {
            var failures = new ArrayList<Throwable>();
            R result = honest.<@Nullable R>inTransaction(unit -> {
                try {
                    return work.apply(unit);
                } catch (RuntimeException | Error failure) {
                    failures.add(failure);
                    return null;
                }
            });
            for (var failure : failures) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            }
            return result;
        }

        @Override
        public <R extends @Nullable Object> R oneByOne(Function<? super UnitOfWork, ? extends R> work) {
            return honest.<R>oneByOne(work);
        }
    }

    @Test
    void a_list_in_the_wrong_order_is_caught() {
        var backwards = Fault.stored(honest -> new Tampered<>(
                honest,
                LibraryRepository.class,
                libraries -> Altered.port(
                        LibraryRepository.class,
                        libraries,
                        "list",
                        (arguments, list) -> reversed(list.apply(arguments)))));

        assertThat(backwards.caughtBy(LibraryListingContract.class))
                .contains(
                        "live_libraries_are_in_order_of_creation_then_of_their_ids_as_text",
                        "trashed_libraries_are_in_order_of_trashing_latest_first_then_of_their_ids");
    }

    private static List<?> reversed(Object list) {
        var reversed = new ArrayList<Object>((List<?>) list);
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void a_deletion_that_fails_at_what_does_not_exist_is_caught() {
        Fault strict = (transactions, objects) -> new Fault.Stores(
                transactions, Altered.port(ObjectStore.class, objects, "delete", (arguments, delete) -> {
                    var missing = new ArrayList<AssetId>();
                    for (var id : (Iterable<?>) arguments[0]) {
                        if (objects.find(List.of((AssetId) id)).isEmpty()) {
                            missing.add((AssetId) id);
                        }
                    }
                    var undeleted = delete.apply(arguments);
                    return missing.isEmpty() ? undeleted : new Undeleted(missing, "there is no such object");
                }));

        assertThat(strict.caughtBy(ObjectStoreContract.class)).containsExactly("what_does_not_exist_counts_as_deleted");
    }

    @Test
    void a_history_with_a_gap_is_caught() {
        var forgetful = Fault.stored(honest -> new Tampered<>(
                honest,
                EventLog.class,
                events -> Altered.port(
                        EventLog.class,
                        events,
                        "after",
                        (arguments, after) -> ((List<?>) after.apply(arguments))
                                .stream()
                                        .filter(event -> ((RecordedEvent) event).number() != 2)
                                        .toList())));

        assertThat(forgetful.isCaughtBy(EventLogContract.class, "events_are_numbered_from_one_without_gaps"))
                .isTrue();
    }
}
