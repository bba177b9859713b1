package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.Person;
import dev.sluice.domain.Transition;
import dev.sluice.domain.User;
import dev.sluice.domain.UserId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link dev.sluice.application.port.Transactions} promises. */
public interface TransactionsContract extends PersistenceSubject {
    @Test
    default void what_a_transaction_did_is_seen_by_all_when_it_has_committed() {
        var creation = creation();

        given().run(unit -> save(unit, creation));

        assertThat(Race.elsewhere(() -> found(creation))).isPresent();
    }

    @Test
    default void a_transaction_sees_what_it_did() {
        var creation = creation();

        var seen = transactions().inTransaction(unit -> {
            save(unit, creation);
            return find(unit, creation);
        });

        assertThat(seen).isEqualTo(creation.remains());
    }

    @Test
    default void nobody_else_sees_what_a_transaction_did_before_it_commits() {
        var creation = creation();

        var seen = transactions().inTransaction(unit -> {
            save(unit, creation);
            return Race.elsewhere(() -> found(creation));
        });

        assertThat(seen).isEmpty();
    }

    @Test
    default void the_answer_of_the_work_comes_out() {
        assertThat(transactions().<String>inTransaction(unit -> "answer")).isEqualTo("answer");
        assertThat(transactions().<String>oneByOne(unit -> "answer")).isEqualTo("answer");
    }

    @ParameterizedTest
    @MethodSource("failures")
    default void work_that_throws_leaves_nothing_behind_and_its_exception_comes_out(Throwable failure) {
        var creation = creation();
        var user = User.create(Fixtures.user(), Person.UNKNOWN, false, given().now());
        var upload = Fixtures.assetId();

        assertThatThrownBy(() -> given().run(unit -> {
                    save(unit, creation);
                    unit.users().add(user);
                    unit.reclaims().add(List.of(upload));
                    TransactionsContract.<RuntimeException>raise(failure);
                }))
                .isSameAs(failure);

        assertThat(found(creation)).isEmpty();
        assertThat(given().history(creation.remains().orElseThrow())).isEmpty();
        assertThat(transactions().<Boolean>oneByOne(unit -> unit.users().any())).isFalse();
        var notes = transactions().oneByOne(unit -> unit.reclaims().claim(10, Duration.ofMinutes(1)));
        assertThat(notes).isEmpty();
    }

    static List<Throwable> failures() {
        return List.of(new IllegalArgumentException("a bug"), new AssertionError("an error"));
    }

    @Test
    default void a_transaction_that_failed_is_in_nobodys_way() {
        var library = given().library(0);
        assertThatThrownBy(() -> given().run(unit -> {
                    assertThat(unit.libraries().lock(library.owner(), library.id()))
                            .isPresent();
                    throw new IllegalArgumentException("a bug");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        var held = Race.elsewhere(() -> given().change(library, latest -> latest.hold("evidence", given().now())));

        assertThat(given().latest(library)).isEqualTo(held);
    }

    @Test
    default void one_by_one_each_call_is_done_when_it_returns() {
        var creation = creation();

        var seen = transactions().oneByOne(unit -> {
            save(unit, creation);
            return Race.elsewhere(() -> found(creation));
        });

        assertThat(seen).isPresent();
    }

    @Test
    default void one_by_one_what_was_done_stays_done_when_the_work_throws_later() {
        var creation = creation();
        var failure = new IllegalArgumentException("a bug");

        assertThatThrownBy(() -> transactions().perform(unit -> {
                    save(unit, creation);
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(found(creation)).isPresent();
    }

    @Test
    default void one_by_one_each_read_sees_what_others_have_committed_meanwhile() {
        var creation = creation();

        transactions().perform(unit -> {
            assertThat(find(unit, creation)).isEmpty();
            given().run(other -> save(other, creation));
            assertThat(find(unit, creation)).isPresent();
        });
    }

    @ParameterizedTest
    @MethodSource("needs")
    default void what_needs_a_transaction_is_refused_one_by_one(Need need) {
        var library = given().library(0);

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions()
                        .perform(unit -> need.call().apply(library).accept(unit)));

        assertThat(given().latest(library)).isEqualTo(library);
    }

    static Stream<Need> needs() {
        return Stream.of(
                new Need(
                        "libraries.lock",
                        library -> unit -> use(unit.libraries().lock(library.owner(), library.id()))),
                new Need(
                        "libraries.lockOwner",
                        library -> unit -> unit.libraries().lockOwner(library.owner())),
                new Need(
                        "assets.insert",
                        library -> unit -> use(unit.assets()
                                .insert(Fixtures.asset(library.id(), "photo", "2024-02-29T12:00:00", unit.now())))),
                new Need("drains.claim", library -> unit -> use(unit.drains().claim(library.id()))),
                new Need("drains.purge", library -> unit -> use(unit.drains().purge(library.id(), null, 1))),
                new Need("drains.lock", library -> unit -> use(unit.drains().lock(library.id()))),
                new Need(
                        "reclaims.fulfil",
                        library -> unit -> use(unit.reclaims().fulfil(Fixtures.assetId()))));
    }

    /** A call that makes sense in a transaction only. */
    record Need(String name, Function<Library, Consumer<UnitOfWork>> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999, 1_000, 123_456_789})
    default void a_unit_decides_by_the_clock_to_the_microsecond(long nanoseconds) {
        clock().turn(Duration.ofNanos(nanoseconds));
        var expected = clock().instant().truncatedTo(ChronoUnit.MICROS);

        assertThat(transactions().oneByOne(UnitOfWork::now)).isEqualTo(expected);
        assertThat(transactions().inTransaction(UnitOfWork::now)).isEqualTo(expected);
    }

    @Test
    default void a_unit_decides_by_a_time_that_is_not_before_its_latest_read_of_a_library() {
        var library = given().library(0);

        transactions().perform(unit -> {
            assertThat(unit.libraries().find(library.owner(), library.id())).isPresent();
            clock().turn(Duration.ofHours(1));
            assertThat(unit.libraries().find(library.owner(), library.id())).isPresent();
            assertThat(unit.now()).isEqualTo(clock().instant());
        });
    }

    @Test
    default void transactions_at_the_same_time_all_commit() {
        var owner = Fixtures.user();

        var made = Race.of(
                8,
                racer -> transactions().inTransaction(unit -> {
                    var creation = creation(owner);
                    save(unit, creation);
                    return creation.remains().orElseThrow().id();
                }));

        assertThat(made)
                .hasSize(8)
                .allSatisfy(id -> assertThat(given().find(owner, id)).isPresent());
    }

    private Transition<Library> creation() {
        return creation(Fixtures.user());
    }

    private Transition<Library> creation(UserId owner) {
        return Library.create(Fixtures.libraryId(), owner, LibraryProfile.named("Holidays"), given().now());
    }

    private static void save(UnitOfWork unit, Transition<Library> transition) {
        assertThat(unit.libraries().save(transition)).isTrue();
    }

    private Optional<Library> found(Transition<Library> creation) {
        return transactions().oneByOne(unit -> find(unit, creation));
    }

    private static Optional<Library> find(UnitOfWork unit, Transition<Library> creation) {
        var library = creation.remains().orElseThrow();
        return unit.libraries().find(library.owner(), library.id());
    }

    private static void use(Object unused) {
        assertThat(unused).isNotNull();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }
}
