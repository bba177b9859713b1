package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.Recalled;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import dev.sluice.domain.Transition;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is remembered of libraries, and that nothing is believed of it. */
public interface LibraryRecallContract extends PersistenceSubject {
    @Test
    default void what_was_found_is_recalled_by_those_who_may_see_it() {
        var library = given().latest(given().library(2));
        var owner = library.owner();

        assertThat(recall(owner, library)).contains(new Recalled(library, given().now()));
        assertThat(recall(new SelectedLibraries(owner, Set.of(library.id())), library))
                .isPresent();
        assertThat(recall(new SelectedLibraries(owner, Set.of(Fixtures.libraryId())), library))
                .isEmpty();
        assertThat(recall(Fixtures.user(), library)).isEmpty();
    }

    @Test
    default void it_is_never_earlier_than_the_last_change_of_what_is_recalled() {
        var library = given().library(0);
        clock().turn(Duration.ofMillis(-300));

        assertThat(recall(library.owner(), library)).contains(new Recalled(library, library.updatedAt()));
    }

    @Test
    default void what_is_undone_is_not_recalled() {
        var library = given().latest(given().library(0));
        try {
            given().run(unit -> {
                var edited = library.edit(LibraryProfile.named("Undone"), unit.now());
                assertThat(unit.libraries().save(edited, null)).isTrue();
                assertThat(given().find(unit, library)).isEqualTo(edited.remains());
                throw new IllegalStateException("undo it");
            });
        } catch (IllegalStateException undone) {
            assertThat(undone).hasMessage("undo it");
        }

        assertThat(recall(library.owner(), library).map(Recalled::library)).contains(library);
    }

    @Test
    default void a_change_of_what_is_still_so_is_saved_with_its_event_and_recalled_in_turn() {
        var library = given().library(0);
        var by = actor(library);
        var trashed = trash(library);

        assertThat(given().savesRecalled(trashed, given().now(), by)).isTrue();

        assertThat(given().latest(library)).isEqualTo(trashed.remains().orElseThrow());
        assertThat(given().history(library)).hasSize(2).containsAll(trashed.events());
        assertThat(recall(library.owner(), library).map(Recalled::library)).isEqualTo(trashed.remains());
        var restored = trashed.remains().orElseThrow().restore(given().now(), by);
        assertThat(given().savesRecalled(restored, given().now(), by)).isTrue();
        assertThat(given().receipts(library)).hasSize(1);
    }

    @Test
    default void a_change_of_what_is_no_longer_so_writes_nothing() {
        var library = given().library(0);
        var late = trash(library);
        var edited = given().change(library, latest -> latest.edit(LibraryProfile.named("Other"), given().now()));

        assertThat(given().savesRecalled(late, given().now(), actor(library))).isFalse();

        assertThat(given().latest(library)).isEqualTo(edited);
        assertThat(given().history(library)).hasSize(2);
    }

    /** A note is no change, and has no version. */
    @Test
    default void what_the_drain_has_noted_meanwhile_stays() {
        var library = given().library(0);
        var noted = library.trashCan().next(given().now().plusSeconds(7), null);
        given().run(unit -> unit.drains().postpone(library.id(), noted));

        boolean saved = given().savesRecalled(trash(library), given().now(), actor(library));

        assertThat(given().latest(library).isLive()).isNotEqualTo(saved);
        assertThat(given().latest(library).trashCan()).isEqualTo(noted);
    }

    @Test
    default void a_version_that_was_given_twice_is_found_out() {
        var library = given().library(0);
        var other = new Library(
                library.id(),
                library.owner(),
                LibraryProfile.named("From a copy of the database"),
                library.state(),
                library.hold(),
                library.contents(),
                library.trashCan(),
                library.createdAt(),
                library.updatedAt().minusMillis(1),
                library.revision());

        assertThat(given().savesRecalled(trash(other), given().now(), actor(library)))
                .isFalse();

        assertThat(given().latest(library)).isEqualTo(library);
        assertThat(given().history(library)).hasSize(1);
    }

    @Test
    default void a_change_that_was_decided_by_another_time_than_the_clocks_writes_nothing() {
        var library = given().library(0);
        var decided = given().now();
        var trashed = trash(library);
        clock().turn(Duration.ofSeconds(2));

        assertThat(given().savesRecalled(trashed, decided, actor(library))).isFalse();
        assertThat(given().savesRecalled(trashed, decided.plusSeconds(4), actor(library)))
                .isFalse();

        assertThat(given().latest(library)).isEqualTo(library);
        assertThat(given().savesRecalled(trashed, decided.plusSeconds(1), actor(library)))
                .isTrue();
    }

    private Transition<Library> trash(Library library) {
        return library.trash(given().now(), RetentionPolicy.DEFAULT);
    }

    private static Actor actor(Library library) {
        return Actor.user(library.owner());
    }

    private Optional<Recalled> recall(Scope scope, Library library) {
        return transactions().oneByOne(unit -> unit.libraries().recall(scope, library.id()));
    }
}
