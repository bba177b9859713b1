package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.RetentionPolicy;
import org.junit.jupiter.api.Test;

/** What happens when the outcome of a command is saved, or comes too late. */
public interface LibrarySavingContract extends PersistenceSubject {
    @Test
    default void of_two_changes_from_the_same_version_the_second_writes_nothing() {
        var library = given().library(0);
        var edited = library.edit(LibraryProfile.named("First"), given().now());
        var trashed = library.trash(given().now(), RetentionPolicy.DEFAULT);

        assertThat(given().saves(edited)).isTrue();
        assertThat(given().saves(trashed)).isFalse();

        assertThat(given().latest(library)).isEqualTo(edited.remains().orElseThrow());
        assertThat(given().history(library))
                .containsExactly(
                        new LibraryEvent.Created(library.id(), library.createdAt()),
                        new LibraryEvent.Edited(library.id(), given().now()));
    }

    @Test
    default void a_purge_from_an_older_version_deletes_nothing() {
        var due = given().due(given().library(0));
        var purge = due.drained(PurgedBatch.NOTHING, given().now());
        var restored = given().restored(due, Fixtures.actor());

        assertThat(given().saves(purge)).isFalse();

        assertThat(given().find(due.owner(), due.id())).contains(restored);
    }

    @Test
    default void a_restore_that_lost_leaves_no_receipt() {
        var trashed = given().trashed(given().library(0));
        var restore = trashed.restore(given().now(), Fixtures.actor());
        var held = given().change(trashed, library -> library.hold("evidence", given().now()));

        assertThat(given().saves(restore)).isFalse();

        assertThat(given().receipts(held)).isEmpty();
    }

    @Test
    default void saving_what_is_unchanged_succeeds_and_writes_nothing() {
        var library = given().library(0);

        assertThat(given().saves(library.release(given().now()))).isTrue();

        assertThat(given().latest(library)).isEqualTo(library);
        assertThat(given().history(library)).hasSize(1);
    }

    @Test
    default void a_library_cannot_be_created_twice() {
        var owner = Fixtures.user();
        var id = Fixtures.libraryId();
        var first = Library.create(id, owner, LibraryProfile.named("First"), given().now());
        var second = Library.create(id, owner, LibraryProfile.named("Second"), given().now());
        assertThat(given().saves(first)).isTrue();

        assertThatIllegalStateException().isThrownBy(() -> given().saves(second));

        assertThat(given().find(owner, id)).isEqualTo(first.remains());
        assertThat(given().history(first.remains().orElseThrow())).hasSize(1);
    }

    @Test
    default void what_is_gone_is_not_found_and_no_change_of_it_is_saved() {
        var owner = Fixtures.user();
        var due = given().due(given().library(owner));
        var kept = given().library(owner);

        assertThat(given().saves(due.drained(PurgedBatch.NOTHING, given().now())))
                .isTrue();

        assertThat(given().find(owner, due.id())).isEmpty();
        assertThat(given().list(owner, StateFilter.ALL)).containsExactly(kept);
        assertThat(given().saves(due.restore(given().now(), Fixtures.actor()))).isFalse();
        assertThat(given().saves(due.drained(PurgedBatch.NOTHING, given().now())))
                .isFalse();
        assertThat(given().find(owner, due.id())).isEmpty();
        assertThat(given().receipts(due)).isEmpty();
    }
}
