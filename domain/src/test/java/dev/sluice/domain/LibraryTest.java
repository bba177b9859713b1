package dev.sluice.domain;

import static dev.sluice.domain.Libraries.ACTOR;
import static dev.sluice.domain.Libraries.CREATED;
import static dev.sluice.domain.Libraries.OWNER;
import static dev.sluice.domain.Libraries.TRASHED;
import static dev.sluice.domain.Libraries.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.domain.LibraryState.Draining;
import dev.sluice.domain.LibraryState.Live;
import dev.sluice.domain.LibraryState.Trashed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the transition table does not show: the values that a change carries. */
class LibraryTest {
    private static final Instant LATER = TRASHED.plus(Duration.ofDays(10));
    private static final Instant PROMISED = TRASHED.plus(Duration.ofDays(90));

    @Test
    void a_new_library_is_live_and_empty_and_its_first_event_has_the_number_one() {
        var id = Libraries.live().id();
        var creation = Library.create(id, OWNER, LibraryProfile.named("Holidays"), CREATED);

        assertThat(creation)
                .isEqualTo(new Transition.Created<>(
                        new Library(
                                id,
                                OWNER,
                                LibraryProfile.named("Holidays"),
                                new Live(CREATED),
                                null,
                                LibraryContents.NONE,
                                TrashCan.EMPTY,
                                CREATED,
                                CREATED,
                                new Revision(1, 1)),
                        List.of(new LibraryEvent.Created(id, CREATED))));
    }

    @Test
    void a_trashed_library_is_promised_the_window() {
        assertThat(Libraries.trashed().state()).isEqualTo(new Trashed(TRASHED, PROMISED, PROMISED));
    }

    @Test
    void without_a_window_a_library_is_due_when_it_is_trashed() {
        var trashed = after(Libraries.live().trash(TRASHED, RetentionPolicy.ofWindow(Duration.ZERO)));

        assertThat(trashed.isDrainable(TRASHED)).isTrue();
    }

    @Test
    void another_window_changes_nothing_for_what_is_in_the_trash() {
        var again = Libraries.trashed().trash(LATER, RetentionPolicy.ofWindow(Duration.ofDays(1)));

        assertThat(after(again).state()).isEqualTo(new Trashed(TRASHED, PROMISED, PROMISED));
    }

    @Test
    void an_expedite_makes_it_due_now_and_remembers_the_promise() {
        var expedited = after(Libraries.trashed().expedite(LATER));

        assertThat(expedited.state()).isEqualTo(new Trashed(TRASHED, LATER, PROMISED));
        assertThat(expedited.isDrainable(LATER)).isTrue();
        assertThat(expedited.isDrainable(LATER.minusNanos(1_000))).isFalse();
    }

    @Test
    void a_withdrawal_keeps_the_promise() {
        var withdrawal = Libraries.expedited().withdrawExpedite(LATER);

        assertThat(after(withdrawal).state()).isEqualTo(new Trashed(TRASHED, PROMISED, PROMISED));
        assertThat(withdrawal.events())
                .containsExactly(
                        new LibraryEvent.ExpediteWithdrawn(Libraries.live().id(), LATER, PROMISED));
    }

    @Test
    void a_restored_library_is_live_since_then_with_all_that_is_left() {
        var restored = after(Libraries.draining().restore(LATER, ACTOR));

        assertThat(restored.state()).isEqualTo(new Live(LATER));
        assertThat(restored.contents()).isEqualTo(new LibraryContents(2, 1, 20, 10, 0));
    }

    @Test
    void the_receipt_of_a_restore_before_the_drain_tells_of_no_loss() {
        var restore = Libraries.trashed().restore(LATER, ACTOR);

        var receipt = new Receipt(Libraries.live().id(), ACTOR, LATER, Libraries.CONTENTS, null);
        assertThat(restore.events()).containsExactly(new LibraryEvent.Restored(receipt));
        assertThat(receipt.lostAssets()).isZero();
        assertThat(receipt.lostBytes()).isZero();
    }

    @Test
    void the_receipt_of_a_restore_in_the_middle_of_a_drain_tells_what_was_lost_and_when() {
        var first = TRASHED.plus(Duration.ofDays(2));
        var second = TRASHED.plus(Duration.ofDays(3));
        var drained = after(Libraries.draining().drained(Libraries.batch(3, 1), second));

        var restore = drained.restore(LATER, ACTOR);

        var lost = new PurgeProgress(first, second, 3, 30);
        var receipt = new Receipt(drained.id(), ACTOR, LATER, new LibraryContents(1, 1, 10, 10, 0), lost);
        assertThat(restore.events()).containsExactly(new LibraryEvent.Restored(receipt));
        assertThat(receipt.lostAssets()).isEqualTo(3);
        assertThat(receipt.lostBytes()).isEqualTo(30);
    }

    @Test
    void a_batch_makes_it_poorer_and_is_where_the_next_one_begins() {
        var at = TRASHED.plus(Duration.ofDays(3));
        var draining = Libraries.draining();

        var poorer = after(draining.drained(Libraries.batch(3, 1), at));

        assertThat(poorer.contents()).isEqualTo(new LibraryContents(1, 1, 10, 10, 0));
        assertThat(poorer.state()).isInstanceOfSatisfying(Draining.class, state -> {
            assertThat(state.through()).isEqualTo(Libraries.asset(3));
            assertThat(state.progress()).isEqualTo(new PurgeProgress(draining.updatedAt(), at, 3, 30));
            assertThat(state.trash()).isEqualTo(Libraries.expedited().state());
        });
    }

    @Test
    void its_last_words_tell_all_that_was_purged() {
        var at = TRASHED.plus(Duration.ofDays(3));
        var draining = Libraries.draining();

        var end = draining.drained(Libraries.rest(draining), at);

        assertThat(end.events())
                .last()
                .isEqualTo(
                        new LibraryEvent.Purged(draining.id(), at, new PurgeProgress(draining.updatedAt(), at, 4, 40)));
    }

    @Test
    void an_empty_one_has_purged_nothing_in_the_end() {
        var empty = Libraries.holding(Libraries.expedited(), LibraryContents.NONE);

        assertThat(empty.drained(PurgedBatch.NOTHING, LATER).events())
                .containsExactly(new LibraryEvent.Purged(empty.id(), LATER, null));
    }

    @Test
    void a_batch_greater_than_the_library_is_a_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Libraries.expedited().drained(Libraries.batch(1, 5), LATER));
    }

    @Test
    void a_drain_of_a_library_that_is_not_drainable_is_refused() {
        for (var library : List.of(Libraries.live(), Libraries.trashed(), Libraries.held(Libraries.draining()))) {
            assertThat(library.isDrainable(LATER)).isFalse();
            assertThatThrownBy(() -> library.drained(Libraries.batch(1, 1), LATER))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void another_reason_for_a_hold_keeps_the_moment_it_began() {
        var held = Libraries.held(Libraries.trashed());

        var anew = after(held.hold("another reason", LATER));

        assertThat(anew.hold()).isEqualTo(new Hold("another reason", TRASHED));
    }

    @Test
    void a_stored_asset_is_counted() {
        var stored = Libraries.live().store(Libraries.asset(9), 5, LATER);

        assertThat(after(stored).contents()).isEqualTo(new LibraryContents(5, 1, 45, 10, 0));
        assertThat(stored.events())
                .containsExactly(
                        new LibraryEvent.AssetsCreated(Libraries.live().id(), LATER, List.of(Libraries.asset(9))));
    }

    @Test
    void the_refusal_of_an_expedite_says_why_it_is_held() {
        assertThatThrownBy(() -> Libraries.held(Libraries.trashed()).expedite(LATER))
                .hasMessageContaining("evidence")
                .hasMessageContaining(Libraries.live().id().toString());
    }
}
