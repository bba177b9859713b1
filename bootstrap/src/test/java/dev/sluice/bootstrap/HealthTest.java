package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Transactions;
import dev.sluice.storage.DiskObjects;
import dev.sluice.testkit.TurnableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTest {
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private final TurnableClock clock = new TurnableClock();
    private final Transactions transactions = new InMemoryTransactions(clock);
    private final ObjectStore objects = new InMemoryObjects();
    private final Log log = Log.of(Finding.class);

    @AfterEach
    void log_as_usual() {
        log.close();
    }

    @Test
    void a_node_with_everything_it_needs_is_ready_and_may_purge() {
        var health = new Health(transactions, Optional::empty, objects, clock, TOLERANCE);

        assertThat(health.obstacle()).isEmpty();
        assertThat(health.obstacleToPurging()).isEmpty();
        assertThat(log.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-31, 31})
    void a_clock_more_than_30_seconds_off_is_an_obstacle_to_both(long seconds) {
        var health = new Health(transactions, Optional::empty, objects, off(seconds), TOLERANCE);

        assertThat(health.obstacle())
                .contains("The clock of this node differs from the database's by more than 30 seconds.");
        assertThat(health.obstacleToPurging()).isEqualTo(health.obstacle());
    }

    @ParameterizedTest
    @ValueSource(longs = {-30, 30})
    void a_clock_30_seconds_off_is_tolerated(long seconds) {
        assertThat(new Health(transactions, Optional::empty, objects, off(seconds), TOLERANCE).obstacle())
                .isEmpty();
    }

    @Test
    void damage_is_an_obstacle_to_both() {
        var health = new Health(transactions, () -> Optional.of("The database is damaged."), objects, clock, TOLERANCE);

        assertThat(health.obstacle()).contains("The database is damaged.");
        assertThat(health.obstacleToPurging()).contains("The database is damaged.");
    }

    @Test
    void a_folder_that_cannot_be_written_is_an_obstacle_to_serving_and_not_to_purging(@TempDir Path folder)
            throws IOException {
        var disk = new DiskObjects(folder.resolve("objects"));
        Files.delete(folder.resolve("objects"));
        var health = new Health(transactions, Optional::empty, disk, clock, TOLERANCE);

        assertThat(health.obstacle()).contains("The bytes of assets cannot be stored.");
        assertThat(health.obstacleToPurging()).isEmpty();
    }

    @Test
    void a_database_that_is_away_is_an_obstacle_without_details() {
        var health = new Health(
                transactionsOfAClosedDatabase(), Optional::empty, objects, InstantSource.system(), TOLERANCE);

        assertThat(health.obstacle()).contains("The database does not answer.");
    }

    @Test
    void an_obstacle_is_logged_once() {
        var health = new Health(transactions, Optional::empty, objects, off(60), TOLERANCE);

        for (int asked = 0; asked < 100; asked++) {
            assertThat(health.obstacleToPurging()).isPresent();
        }

        assertThat(log.lines())
                .containsExactly(
                        "WARN Purging: The clock of this node differs from the database's by more than 30 seconds.");
    }

    private static Transactions transactionsOfAClosedDatabase() {
        var login = new DatabaseLogin("jdbc:h2:mem:closed", null, null);
        try (var pool = Database.open(login);
                var persistence = Database.migrated(pool, login)) {
            return persistence.transactions();
        }
    }

    private InstantSource off(long seconds) {
        return new TurnableClock(clock.instant().plusSeconds(seconds));
    }
}
