package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Library;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That calls outside a transaction happen each for itself, and which of them make no sense there. */
public interface OneByOneContract extends PersistenceSubject {
    @Test
    default void one_by_one_each_call_is_done_when_it_returns() {
        var creation = given().creation();

        var seen = transactions().oneByOne(unit -> {
            assertThat(unit.libraries().save(creation, null)).isTrue();
            return Race.elsewhere(() -> given().find(creation.remains().orElseThrow()));
        });

        assertThat(seen).isPresent();
    }

    @Test
    default void one_by_one_what_was_done_stays_done_when_the_work_throws_later() {
        var creation = given().creation();
        var failure = new IllegalArgumentException("a bug");

        assertThatThrownBy(() -> transactions().perform(unit -> {
                    assertThat(unit.libraries().save(creation, null)).isTrue();
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(given().find(creation.remains().orElseThrow())).isPresent();
    }

    @Test
    default void one_by_one_each_read_sees_what_others_have_committed_meanwhile() {
        var creation = given().creation();

        transactions().perform(unit -> {
            assertThat(given().find(unit, creation.remains().orElseThrow())).isEmpty();
            given().run(other ->
                    assertThat(other.libraries().save(creation, null)).isTrue());
            assertThat(given().find(unit, creation.remains().orElseThrow())).isPresent();
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

    private static void use(Object unused) {
        assertThat(unused).isNotNull();
    }
}
