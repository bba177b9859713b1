package dev.sluice.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryState.Draining;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DrainStatusTest {
    private final Bench bench = new Bench();

    @Test
    void before_the_first_batch_there_is_no_progress_and_no_rate() {
        var status = status(bench.due("one", "two").id());

        assertThat(status.progress()).isEmpty();
        assertThat(status.assetsPerSecond()).isEmpty();
        assertThat(status.estimatedEnd()).isEmpty();
    }

    @Test
    void after_one_batch_there_is_progress_but_no_rate_yet() {
        var library = bench.due("one", "two", "three");
        drain(1);
        bench.turn(Duration.ofSeconds(1));

        var status = status(library.id());

        assertThat(status.progress().orElseThrow().assets()).isEqualTo(1);
        assertThat(status.assetsPerSecond()).isEmpty();
        assertThat(status.estimatedEnd()).isEmpty();
    }

    @Test
    void after_two_the_end_can_be_estimated_from_the_rate() {
        var library = bench.due("one", "two", "three", "four", "five");
        drain(1);
        bench.turn(Duration.ofSeconds(4));
        drain(1);
        bench.turn(Duration.ofSeconds(1));

        var status = status(library.id());

        assertThat(status.assetsPerSecond()).hasValue(0.5);
        assertThat(status.estimatedEnd()).contains(bench.now().plusSeconds(6));
        assertThat(status.at()).isEqualTo(bench.now());
    }

    @Test
    void nobody_knows_when_a_held_drain_ends() {
        var library = bench.due("one", "two", "three");
        drain(1);
        bench.turn(Duration.ofSeconds(1));
        drain(1);
        var held = bench.app.holdLibrary().hold(Bench.ACTOR, library.id(), "evidence");
        assertThat(held.state()).isInstanceOf(Draining.class);

        var status = status(library.id());

        assertThat(status.assetsPerSecond()).hasValue(2);
        assertThat(status.estimatedEnd()).isEmpty();
    }

    private void drain(int limit) {
        assertThat(bench.app.drainBatch().drain(limit)).isInstanceOf(DrainStep.Purged.class);
    }

    private DrainStatus status(LibraryId id) {
        return bench.app.findDrain().find(Bench.ACTOR, id);
    }
}
