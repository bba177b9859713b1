package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainBatch;
import dev.sluice.application.DrainStep;
import dev.sluice.application.DrainWindow;
import dev.sluice.application.TickDrain;
import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.application.port.ClockPolicy;
import dev.sluice.application.port.NodeReport;
import dev.sluice.application.port.NodeStatus;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.testkit.Given;
import dev.sluice.testkit.TurnableClock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
    private final TurnableClock clock = new TurnableClock();
    private final InMemoryTransactions transactions = new InMemoryTransactions(clock);
    private final Given given = new Given(transactions, clock);
    private final DrainBatch drain = new DrainBatch(transactions, RetentionPolicy.DEFAULT);
    private final Activity activity = new Activity("one", clock.instant(), 2, new Metrics());

    @Test
    void a_node_says_that_it_is_there_and_what_it_has_purged() {
        given.due(given.library(3));
        activity.add(drain.drain(2), Duration.ofMillis(1));
        activity.add(drain.drain(2), Duration.ofMillis(1));

        heartbeat(Duration.ofSeconds(2), null).work(new Stop());

        assertThat(node()).isEqualTo(new NodeReport("one", clock.instant(), Duration.ofSeconds(2), 2, 2, 3, 21, null));
    }

    @Test
    void a_node_whose_clock_is_wrong_says_so() {
        heartbeat(Duration.ofSeconds(31), null).work(new Stop());

        assertThat(node().obstacle()).contains("differs from the database's");
    }

    @Test
    void a_node_says_when_it_is_not_the_time_of_day_to_purge() {
        var now = LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var later = new DrainWindow(now.plusHours(1), now.plusHours(2), ZoneOffset.UTC);

        heartbeat(Duration.ZERO, later).work(new Stop());

        assertThat(node().obstacle()).isEqualTo("Nothing is purged at this time of the day.");
    }

    @Test
    void when_the_database_s_clock_has_leapt_nothing_is_due_until_the_time_of_grace_is_over() {
        var heartbeat = heartbeat(Duration.ZERO, null);
        heartbeat.work(new Stop());
        given.trashed(given.library(1));
        clock.turn(Duration.ofDays(365));

        heartbeat.work(new Stop());
        assertThat(drain.drain(1)).isInstanceOf(DrainStep.Idle.class);

        clock.turn(Duration.ofHours(1));
        heartbeat.work(new Stop());
        assertThat(drain.drain(1)).isInstanceOf(DrainStep.Purged.class);
    }

    private Heartbeat heartbeat(Duration ahead, @Nullable DrainWindow window) {
        InstantSource node = () -> clock.instant().plus(ahead);
        var health = new Health(transactions, Optional::empty, new InMemoryObjects(), node, Duration.ofSeconds(30));
        return new Heartbeat(
                new TickDrain(transactions),
                transactions,
                new Permit(health, window, node),
                activity,
                ClockPolicy.DEFAULT,
                node);
    }

    private NodeReport node() {
        return transactions.oneByOne(unit -> unit.control().nodes(10)).stream()
                .map(NodeStatus::report)
                .findFirst()
                .orElseThrow();
    }
}
