package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainBatch;
import dev.sluice.application.TickDrain;
import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.application.port.ClockPolicy;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.Transition;
import dev.sluice.testkit.Given;
import dev.sluice.testkit.TurnableClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrainRoundTest {
    private final TurnableClock clock = new TurnableClock();
    private final InMemoryTransactions transactions = new InMemoryTransactions(clock);
    private final Given given = new Given(transactions, clock);

    @Test
    void a_round_purges_all_that_is_due_and_says_how_much() {
        var due = List.of(given.due(given.library(7)), given.due(given.library(3)), given.due(given.library(0)));
        var live = given.library(2);

        try (var log = Log.of(DrainRound.class)) {
            round(2, DrainPlan.UNLIMITED, clock, Optional.empty()).work(new Stop());

            assertThat(log.lines()).containsExactly("INFO Purged 10 assets of 70 bytes; 3 libraries are gone.");
        }

        assertThat(due).noneMatch(this::exists);
        assertThat(given.latest(live)).isEqualTo(live);
    }

    @Test
    void a_round_without_anything_to_do_says_nothing() {
        try (var log = Log.of(DrainRound.class)) {
            round(2, DrainPlan.UNLIMITED, clock, Optional.empty()).work(new Stop());

            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void a_rate_is_a_ceiling_over_all_batches_and_libraries() {
        given.due(given.library(15));
        given.due(given.library(15));
        long begun = System.nanoTime();

        round(10, 100, clock, Optional.empty()).work(new Stop());

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void a_library_that_fails_is_in_nobody_elses_way() {
        var broken = given.due(thatCountsWrong(given.library(1)));
        var sound = given.due(given.library(5));

        try (var log = Log.of(DrainRound.class)) {
            round(2, DrainPlan.UNLIMITED, clock, Optional.empty()).work(new Stop());

            assertThat(log.lines())
                    .anySatisfy(line -> assertThat(line).startsWith("WARN A batch of the library " + broken.id()));
        }

        assertThat(exists(sound)).isFalse();
        assertThat(exists(broken)).isTrue();
    }

    @Test
    void after_a_request_to_stop_nothing_is_purged() {
        var due = given.due(given.library(1));
        var stop = new Stop();
        stop.request();

        round(2, DrainPlan.UNLIMITED, clock, Optional.empty()).work(stop);

        assertThat(exists(due)).isTrue();
    }

    @Test
    void in_a_damaged_database_nothing_is_purged() {
        var due = given.due(given.library(1));

        try (var log = Log.of(Finding.class)) {
            round(2, DrainPlan.UNLIMITED, clock, Optional.of("The database is damaged."))
                    .work(new Stop());

            assertThat(log.lines()).containsExactly("WARN Purging: The database is damaged.");
        }

        assertThat(exists(due)).isTrue();
    }

    @Test
    void a_node_whose_clock_is_wrong_purges_nothing() {
        var due = given.due(given.library(1));
        var ahead = new TurnableClock(clock.instant().plusSeconds(31));

        try (var log = Log.of(Finding.class)) {
            round(2, DrainPlan.UNLIMITED, ahead, Optional.empty()).work(new Stop());

            assertThat(log.lines()).hasSize(1);
        }

        assertThat(exists(due)).isTrue();
    }

    private DrainRound round(int batch, double rate, InstantSource node, Optional<String> damage) {
        var plan = new DrainPlan(Duration.ofMinutes(1), batch, Duration.ofSeconds(1), 1, rate, null);
        var health = new Health(transactions, () -> damage, new InMemoryObjects(), node, Duration.ofSeconds(30));
        var permit = new Permit(health, plan.window(), node);
        var activity = new Activity("one", clock.instant(), plan.workers(), new Metrics());
        var heartbeat =
                new Heartbeat(new TickDrain(transactions), transactions, permit, activity, ClockPolicy.DEFAULT, node);
        return new DrainRound(
                new DrainBatch(transactions, RetentionPolicy.DEFAULT),
                plan.firstBatch(),
                new Throttle(rate),
                permit,
                heartbeat,
                activity);
    }

    private boolean exists(Library library) {
        return given.find(library.owner(), library.id()).isPresent();
    }

    /** A library that says it has more assets than it has, as no command leaves one behind. */
    private Library thatCountsWrong(Library library) {
        var wrong = new Library(
                library.id(),
                library.owner(),
                library.profile(),
                library.state(),
                library.hold(),
                LibraryContents.live(2, 100),
                library.trashCan(),
                library.createdAt(),
                library.updatedAt(),
                library.revision().next(1));
        return given.save(new Transition.Changed<>(
                library, wrong, List.of(new LibraryEvent.Edited(library.id(), library.updatedAt()))));
    }
}
