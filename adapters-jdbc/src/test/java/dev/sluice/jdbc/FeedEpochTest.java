package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.FeedEvent;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.testkit.Given;
import dev.sluice.testkit.TurnableClock;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A dump in another cluster, whose transactions have lower numbers than those of the events. */
class FeedEpochTest {
    private final DataSource database = Postgres.freshDatabase();
    private final TurnableClock clock = new TurnableClock();
    private final JdbcPersistence persistence = JdbcPersistence.over(database, clock);
    private final Given given = new Given(persistence.transactions(), clock);

    @Test
    void what_is_written_in_another_cluster_comes_behind_what_was_loaded_into_it() {
        persistence.migrate();
        var library = given.library(0);
        for (long lead : List.of(1L << 40, 1L << 50)) {
            Jdbi.create(database)
                    .useHandle(handle -> handle.execute("update event set feed_order = feed_order + ?", lead));
            assertThat(feed(library)).as("what the other cluster could show").isEmpty();
            persistence.migrate();
        }

        var held = given.change(library, latest -> latest.hold("a reason", given.now()));
        persistence.migrate();

        assertThat(feed(held))
                .extracting(FeedEvent::event)
                .hasExactlyElementsOfTypes(LibraryEvent.Created.class, LibraryEvent.Held.class);
        assertThat(feed(held)).extracting(FeedEvent::position).isSorted();
    }

    private List<FeedEvent> feed(Library library) {
        return persistence
                .transactions()
                .oneByOne(unit -> unit.events().ofLibraries(library.owner(), null, EventFilter.ALL, 10));
    }
}
