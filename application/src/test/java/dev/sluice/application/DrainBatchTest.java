package dev.sluice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.Transactions;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.LibraryState.Draining;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.Transition;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the drain does when things are not as they were when it looked. */
class DrainBatchTest {
    private final Bench bench = new Bench();

    @Test
    void a_drain_that_reached_its_end_too_soon_begins_again_from_the_beginning() {
        var library = bench.due("one", "two", "three", "four");
        assertThat(bench.app.drainBatch().drain(1)).isInstanceOf(DrainStep.Purged.class);
        moveCursorToTheEnd(bench.find(library));

        var batches = List.of((DrainStep.Purged) bench.app.drainBatch().drain(2), (DrainStep.Purged)
                bench.app.drainBatch().drain(2));

        assertThat(batches).extracting(batch -> batch.batch().assets()).containsExactly(2, 1);
        assertThat(batches).extracting(DrainStep.Purged::gone).containsExactly(false, true);
        bench.reclaimAll();
        assertThat(bench.objects.ids()).isEmpty();
    }

    @Test
    void a_library_that_was_restored_since_the_drain_claimed_it_loses_nothing() {
        var due = bench.due("one", "two");
        var restored = bench.restore(due);
        var late = drain(new LateDrains(bench.transactions, due));

        assertThat(late.drain(1)).isEqualTo(new DrainStep.Idle());

        assertThat(bench.find(due)).isEqualTo(restored);
        assertThat(bench.assets(due)).hasSize(2);
        bench.reclaimAll();
        assertThat(bench.objects.ids()).isEqualTo(bench.owned(due));
    }

    @Test
    void a_library_that_was_held_since_the_drain_claimed_it_loses_nothing() {
        var due = bench.due("one", "two");
        var held = bench.app.holdLibrary().hold(Bench.ACTOR, due.id(), "evidence");
        var late = drain(new LateDrains(bench.transactions, due));

        assertThat(late.drain(1)).isEqualTo(new DrainStep.Idle());

        assertThat(bench.find(due)).isEqualTo(held);
        assertThat(bench.assets(bench.restore(due))).hasSize(2);
    }

    @Test
    void a_library_that_is_gone_since_the_drain_heard_of_it_is_passed_over() {
        var gone = bench.due();
        assertThat(bench.app.drainBatch().drain(1)).isInstanceOf(DrainStep.Purged.class);
        var late = drain(new LateDrains(bench.transactions, gone));

        assertThat(late.drain(1)).isEqualTo(new DrainStep.Idle());
    }

    @Test
    void what_the_drain_passes_over_does_not_keep_it_from_the_next() {
        var restored = bench.due("one");
        assertThat(bench.restore(restored).isLive()).isTrue();
        var due = bench.due("two");
        var late = drain(new LateDrains(bench.transactions, restored));

        assertThat(late.drain(1))
                .isInstanceOfSatisfying(
                        DrainStep.Purged.class,
                        purged -> assertThat(purged.library()).isEqualTo(due.id()));
    }

    @Test
    void a_batch_that_fails_has_purged_nothing_and_says_why() {
        var due = bench.due("one", "two");
        var broken = new LateDrains(bench.transactions, due).failingWhileItPurges();

        var step = drain(broken).drain(1);

        assertThat(step)
                .isInstanceOfSatisfying(
                        DrainStep.Failed.class,
                        failed -> assertThat(failed.cause()).hasMessage("the disk is full"));
        assertThat(bench.find(due)).isEqualTo(due);
        assertThat(bench.app.drainBatch().drain(1)).isEqualTo(new DrainStep.Idle());
        bench.turn(Duration.ofDays(1));
        assertThat(bench.app.drainBatch().drain(2)).isInstanceOf(DrainStep.Purged.class);
    }

    @Test
    void a_failure_that_cannot_even_be_noted_comes_out_with_the_reason_why() {
        var due = bench.due("one");
        var broken =
                new LateDrains(bench.transactions, due).failingWhileItPurges().failingWhileItNotes();

        assertThatThrownBy(() -> drain(broken).drain(1))
                .hasMessage("the disk is full")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    }

    private static DrainBatch drain(Transactions transactions) {
        return new DrainBatch(transactions, RetentionPolicy.DEFAULT);
    }

    /** As if its last asset were purged, though others are not. */
    private void moveCursorToTheEnd(Library before) {
        var state = (Draining) before.state();
        var end = new AssetId(new UUID(-1, -1));
        var after = new Library(
                before.id(),
                before.owner(),
                LibraryProfile.named("Damaged"),
                new Draining(state.trash(), state.progress(), end),
                before.hold(),
                before.contents(),
                before.trashCan(),
                before.createdAt(),
                before.updatedAt(),
                before.revision().next(1));
        boolean saved = bench.transactions.oneByOne(unit -> unit.libraries()
                .save(
                        new Transition.Changed<>(
                                before, after, List.of(new LibraryEvent.Edited(before.id(), bench.now()))),
                        null));
        assertThat(saved).isTrue();
    }
}
