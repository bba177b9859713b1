package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.DrainOrders;
import dev.sluice.application.port.NodeReport;
import dev.sluice.application.port.NodeStatus;
import dev.sluice.domain.LibraryId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link dev.sluice.application.port.DrainControl} promises. */
public interface DrainControlContract extends PersistenceSubject {
    @Test
    default void at_first_there_are_no_orders_and_no_nodes() {
        assertThat(orders()).isEqualTo(DrainOrders.NONE);
        assertThat(nodes()).isEmpty();
    }

    @Test
    default void orders_are_read_as_they_were_given() {
        var orders = new DrainOrders(
                given().now(),
                "disks are full",
                given().now().plusSeconds(1),
                given().now().plusSeconds(2));

        give(orders);

        assertThat(orders()).isEqualTo(orders);
        give(orders.resumed());
        assertThat(orders()).isEqualTo(new DrainOrders(null, null, orders.doubtedSince(), orders.lastTick()));
        give(DrainOrders.NONE);
        assertThat(orders()).isEqualTo(DrainOrders.NONE);
    }

    @Test
    default void orders_are_given_in_a_transaction_only() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().perform(unit -> unit.control().give(DrainOrders.NONE)));
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().oneByOne(unit -> unit.control().lockOrders()));
    }

    @Test
    default void orders_of_a_transaction_that_fails_are_not_given() {
        var paused = DrainOrders.NONE.paused(given().now(), null);

        assertThatIllegalStateException()
                .isThrownBy(() -> given().run(unit -> {
                    unit.control().give(paused);
                    throw new IllegalStateException("on purpose");
                }));

        assertThat(orders()).isEqualTo(DrainOrders.NONE);
    }

    @Test
    default void of_many_who_change_the_orders_at_once_each_sees_what_the_one_before_did() {
        Supplier<Boolean> pauseOrResume = () -> transactions().<Boolean>inTransaction(unit -> {
            var before = unit.control().lockOrders();
            unit.control().give(before.pausedSince() == null ? before.paused(unit.now(), null) : before.resumed());
            return before.pausedSince() == null;
        });

        var paused = Race.of(Stream.generate(() -> pauseOrResume).limit(8).toList());

        assertThat(paused).filteredOn(didPause -> didPause).hasSize(4);
        assertThat(orders()).isEqualTo(DrainOrders.NONE);
    }

    @Test
    default void while_orders_say_stop_no_library_is_due() {
        var due = given().due(given().library(0));
        assertThat(due()).containsExactly(due.id());

        give(DrainOrders.NONE.paused(given().now(), null));
        assertThat(due()).isEmpty();
        give(new DrainOrders(null, null, given().now(), given().now()));
        assertThat(due()).isEmpty();

        give(new DrainOrders(null, null, null, given().now()));
        assertThat(due()).containsExactly(due.id());
    }

    @Test
    default void what_a_node_says_of_itself_takes_the_place_of_what_it_said_before() {
        assertThat(beat(report("one", 1, null))).isEmpty();
        clock().turn(Duration.ofSeconds(1));
        assertThat(beat(report("two", 2, "The clock is wrong."))).isEmpty();
        clock().turn(Duration.ofSeconds(1));
        assertThat(beat(report("one", 3, null))).contains(report("one", 1, null));

        assertThat(nodes())
                .containsExactly(
                        new NodeStatus(report("one", 3, null), given().now()),
                        new NodeStatus(
                                report("two", 2, "The clock is wrong."),
                                given().now().minusSeconds(1)));
    }

    @Test
    default void nodes_that_were_not_heard_of_for_long_are_forgotten() {
        assertThat(beat(report("dead", 1, null))).isEmpty();
        clock().turn(Duration.ofDays(1));
        assertThat(beat(report("alive", 1, null))).isEmpty();

        transactions().perform(unit -> unit.control().forgetNodes(given().now()));

        assertThat(nodes()).extracting(status -> status.report().node()).containsExactly("alive");
    }

    private static NodeReport report(String node, long batches, @Nullable String obstacle) {
        return new NodeReport(
                node,
                Instant.parse("2026-03-01T00:00:00Z"),
                Duration.ofMillis(-1_500),
                2,
                batches,
                1_000 * batches,
                1L << 50,
                obstacle);
    }

    private List<LibraryId> due() {
        return transactions().oneByOne(unit -> unit.drains().due(10));
    }

    private DrainOrders orders() {
        return transactions().oneByOne(unit -> unit.control().orders());
    }

    private void give(DrainOrders orders) {
        given().run(unit -> unit.control().give(orders));
    }

    private Optional<NodeReport> beat(NodeReport report) {
        return transactions().inTransaction(unit -> unit.control().beat(report));
    }

    private List<NodeStatus> nodes() {
        return transactions().oneByOne(unit -> unit.control().nodes(10));
    }
}
