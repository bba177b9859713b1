package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.AnnouncePurges;
import dev.sluice.application.TickDrain;
import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.application.port.ClockPolicy;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.LibraryEvent.PurgeUpcoming;
import dev.sluice.domain.UserId;
import dev.sluice.testkit.Fixtures;
import dev.sluice.testkit.Given;
import dev.sluice.testkit.TurnableClock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticeRoundTest {
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final TurnableClock clock = new TurnableClock();
    private final InMemoryTransactions transactions = new InMemoryTransactions(clock);
    private final Given given = new Given(transactions, clock);
    private final UserId owner = Fixtures.user();
    private final Heartbeat heartbeat = heartbeat();

    @Test
    void all_that_will_be_purged_within_the_time_is_announced_however_much_it_is() {
        trash(250);
        clock.turn(Duration.ofDays(83));

        round(A_WEEK, Optional.empty()).work(new Stop());

        assertThat(notices()).isEqualTo(250);
    }

    @Test
    void nothing_is_announced_that_is_not_to_be_or_of_a_damaged_database() {
        trash(1);
        clock.turn(Duration.ofDays(83));

        round(Duration.ZERO, Optional.empty()).work(new Stop());
        round(A_WEEK, Optional.of("damaged")).work(new Stop());

        assertThat(notices()).isZero();
    }

    @Test
    void nothing_is_announced_by_a_clock_that_has_leapt() {
        heartbeat.work(new Stop());
        trash(1);
        clock.turn(Duration.ofDays(83));

        heartbeat.work(new Stop());
        round(A_WEEK, Optional.empty()).work(new Stop());

        assertThat(notices()).isZero();
    }

    private NoticeRound round(Duration ahead, Optional<String> damage) {
        return new NoticeRound(new AnnouncePurges(transactions), ahead, heartbeat, () -> damage);
    }

    private Heartbeat heartbeat() {
        var health = new Health(transactions, Optional::empty, new InMemoryObjects(), clock, Duration.ofSeconds(30));
        var permit = new Permit(health, null, clock);
        var activity = new Activity("one", clock.instant(), 1, new Metrics());
        return new Heartbeat(new TickDrain(transactions), transactions, permit, activity, ClockPolicy.DEFAULT, clock);
    }

    private void trash(int libraries) {
        Stream.generate(() -> given.library(owner))
                .limit(libraries)
                .forEach(library -> assertThat(given.trashed(library).isLive()).isFalse());
    }

    private long notices() {
        return given.list(owner, StateFilter.ALL).stream()
                .flatMap(library -> given.history(library).stream())
                .filter(PurgeUpcoming.class::isInstance)
                .count();
    }
}
