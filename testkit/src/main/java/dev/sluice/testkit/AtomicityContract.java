package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.domain.Person;
import dev.sluice.domain.User;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That a transaction happens all or not at all. */
public interface AtomicityContract extends PersistenceSubject {
    @Test
    default void what_a_transaction_did_is_seen_by_all_when_it_has_committed() {
        var creation = given().creation();

        given().run(unit -> assertThat(unit.libraries().save(creation, null)).isTrue());

        assertThat(Race.elsewhere(() -> given().find(creation.remains().orElseThrow())))
                .isPresent();
    }

    @Test
    default void a_transaction_sees_what_it_did() {
        var creation = given().creation();

        var seen = transactions().inTransaction(unit -> {
            assertThat(unit.libraries().save(creation, null)).isTrue();
            return given().find(unit, creation.remains().orElseThrow());
        });

        assertThat(seen).isEqualTo(creation.remains());
    }

    @Test
    default void nobody_else_sees_what_a_transaction_did_before_it_commits() {
        var creation = given().creation();

        var seen = transactions().inTransaction(unit -> {
            assertThat(unit.libraries().save(creation, null)).isTrue();
            return Race.elsewhere(() -> given().find(creation.remains().orElseThrow()));
        });

        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("failures")
    default void work_that_throws_leaves_nothing_behind_and_its_exception_comes_out(Throwable failure) {
        var creation = given().creation();
        var user = User.create(Fixtures.user(), Person.UNKNOWN, false, given().now());
        var upload = Fixtures.assetId();

        assertThatThrownBy(() -> given().run(unit -> {
                    assertThat(unit.libraries().save(creation, null)).isTrue();
                    unit.users().add(user);
                    unit.reclaims().add(List.of(upload));
                    AtomicityContract.<RuntimeException>raise(failure);
                }))
                .isSameAs(failure);

        assertThat(given().find(creation.remains().orElseThrow())).isEmpty();
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
    default void transactions_at_the_same_time_all_commit() {
        var owner = Fixtures.user();

        var made = Race.of(
                8,
                racer -> transactions().inTransaction(unit -> {
                    var creation = given().creation(owner);
                    assertThat(unit.libraries().save(creation, null)).isTrue();
                    return creation.remains().orElseThrow().id();
                }));

        assertThat(made)
                .hasSize(8)
                .allSatisfy(id -> assertThat(given().find(owner, id)).isPresent());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }
}
