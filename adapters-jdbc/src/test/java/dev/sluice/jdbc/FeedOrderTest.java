package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.FeedPosition;
import dev.sluice.application.port.OwnedEvent;
import dev.sluice.domain.Library;
import dev.sluice.testkit.Fixtures;
import dev.sluice.testkit.Given;
import dev.sluice.testkit.Race;
import dev.sluice.testkit.TurnableClock;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Transactions of PostgreSQL that begin in one order and get to a library in another. */
class FeedOrderTest {
    private final DataSource database = Postgres.freshDatabase();
    private final TurnableClock clock = new TurnableClock();
    private final JdbcPersistence persistence = JdbcPersistence.over(database, clock);
    private final Given given = new Given(persistence.transactions(), clock);

    @Test
    void the_feed_has_the_order_of_a_history_whoever_began_first() {
        persistence.migrate();
        var library = given.library(0);
        var asset = Fixtures.asset(library.id(), "a photo", "2024-02-29T12:00:00", given.now());

        given.run(unit -> {
            assertThat(unit.assets().insert(asset)).isTrue();
            var overtaking = Race.<Library>elsewhere(
                    () -> given.change(library, latest -> latest.hold("a reason", given.now())));
            assertThat(feed()).as("what could be overtaken is not shown").hasSize(1);
            var locked = unit.libraries().lock(library.owner(), library.id()).orElseThrow();
            assertThat(locked).isEqualTo(overtaking);
            var stored = locked.store(asset.id(), asset.file().bytes(), given.now());
            assertThat(unit.libraries().save(stored, null)).isTrue();
        });

        assertThat(feed()).extracting(OwnedEvent::number).containsExactly(1L, 2L, 3L);
    }

    private List<OwnedEvent> feed() {
        return persistence
                .transactions()
                .oneByOne(unit -> unit.events().inOrder(null, FeedPosition.before(0), EventFilter.ALL, 10));
    }
}
