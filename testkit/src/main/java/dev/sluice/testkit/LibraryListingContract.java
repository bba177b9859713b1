package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.Receipt;
import dev.sluice.domain.Transition;
import dev.sluice.domain.UserId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who finds which libraries and receipts, and in which order. */
public interface LibraryListingContract extends PersistenceSubject {
    @Test
    default void to_others_a_library_does_not_exist() {
        var library = given().library(1);
        var somebodyElse = Fixtures.user();

        assertThat(given().find(somebodyElse, library.id())).isEmpty();
        assertThat(given().list(somebodyElse, StateFilter.ALL)).isEmpty();
        assertThat(given().receipts(given().restored(given().due(library), Fixtures.actor())))
                .hasSize(1);
        var receipts = transactions().oneByOne(unit -> unit.libraries().receipts(somebodyElse, library.id()));
        assertThat(receipts).isEmpty();
        var locked = transactions().inTransaction(unit -> unit.libraries().lock(somebodyElse, library.id()));
        assertThat(locked).isEmpty();
    }

    @Test
    default void an_unknown_library_is_not_found() {
        assertThat(given().find(Fixtures.user(), Fixtures.libraryId())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StateFilter.class)
    default void libraries_are_listed_by_state(StateFilter filter) {
        var owner = Fixtures.user();
        var live = given().library(owner);
        clock().turn(Duration.ofSeconds(1));
        var trashed = given().trashed(given().library(owner));
        clock().turn(Duration.ofSeconds(1));
        var fated = given().library(owner);
        var photo = given().asset(fated, "one");
        var other = given().asset(fated, "two");
        assertThat(photo).isNotEqualTo(other);
        var draining = given().draining(fated, 1);

        assertThat(given().list(owner, filter))
                .isEqualTo(
                        switch (filter) {
                            case LIVE -> List.of(live);
                            case TRASHED -> List.of(draining, trashed);
                            case ALL -> List.of(live, trashed, draining);
                        });
    }

    @Test
    default void live_libraries_are_in_order_of_creation_then_of_their_ids_as_text() {
        var owner = Fixtures.user();
        var high = created(owner, new UUID(0xF000_0000_0000_7000L, 0x8000_0000_0000_0001L));
        var low = created(owner, new UUID(0x1000_0000_0000_7000L, 0xFFFF_0000_0000_0001L));
        var lowest = created(owner, new UUID(0x1000_0000_0000_7000L, 0x8000_0000_0000_0001L));
        clock().turn(Duration.ofSeconds(1));
        var latest = created(owner, new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0001L));

        assertThat(given().list(owner, StateFilter.LIVE)).containsExactly(lowest, low, high, latest);
        assertThat(given().list(owner, StateFilter.ALL)).containsExactly(lowest, low, high, latest);
    }

    @Test
    default void trashed_libraries_are_in_order_of_trashing_latest_first_then_of_their_ids() {
        var owner = Fixtures.user();
        var high = created(owner, new UUID(0xF000_0000_0000_7000L, 0x8000_0000_0000_0001L));
        var low = created(owner, new UUID(0x1000_0000_0000_7000L, 0x8000_0000_0000_0001L));
        var first = given().trashed(created(owner, UUID.randomUUID()));
        clock().turn(Duration.ofSeconds(1));
        var secondHigh = given().trashed(high);
        var secondLow = given().trashed(low);

        assertThat(given().list(owner, StateFilter.TRASHED)).containsExactly(secondLow, secondHigh, first);
    }

    @Test
    default void receipts_come_latest_first_and_as_they_were_written() {
        var library = given().library(5);
        var wholly = Fixtures.actor();
        var partly = Actor.user(Fixtures.user());

        var first = given().trashed(library).restore(given().now(), wholly);
        assertThat(given().saves(first)).isTrue();
        var second = given().draining(library, 2).restore(given().now(), partly);
        assertThat(given().saves(second)).isTrue();

        assertThat(given().receipts(library)).containsExactly(receipt(second), receipt(first));
        assertThat(receipt(first).lost()).isNull();
        assertThat(receipt(second).lostAssets()).isEqualTo(2);
    }

    private Library created(UserId owner, UUID id) {
        return given().save(Library.create(new LibraryId(id), owner, LibraryProfile.named("Name"), given().now()));
    }

    private static Receipt receipt(Transition<Library> restore) {
        return ((LibraryEvent.Restored) restore.events().get(0)).receipt();
    }
}
