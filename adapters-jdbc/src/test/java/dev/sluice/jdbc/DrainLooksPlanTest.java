package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.GivenUp;
import dev.sluice.domain.Library;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How PostgreSQL looks for purges to announce and for what was given up: along indexes that have nothing else in them. */
class DrainLooksPlanTest {
    private final RecordedStatements recorded = new RecordedStatements(Postgres.freshDatabase());
    private final Scene scene = new Scene(recorded.dataSource());

    @BeforeEach
    void fill() {
        scene.jdbi.useHandle(handle -> {
            handle.execute("""
                    insert into library (id, user_id, name, state, live_since, trashed_at, purge_after, promised_purge_after,
                        asset_count, trashed_asset_count, storage_used_bytes, created_at, updated_at, version, last_event)
                    select gen_random_uuid(), gen_random_uuid(), 'a library', case when n % 4 = 0 then 'trashed' else 'live' end,
                        case when n % 4 = 0 then null else now() end, case when n % 4 = 0 then now() end,
                        case when n % 4 = 0 then now() + n * interval '1 minute' end,
                        case when n % 4 = 0 then now() + n * interval '1 minute' end, 0, 0, 0, now(), now(), 1, 1
                    from generate_series(1, 20000) n
                    """);
            handle.execute("""
                    insert into event (library_id, number, user_id, at, type, asset_ids, assets)
                    select gen_random_uuid(), 1, gen_random_uuid(), now() - n * interval '1 second',
                        case when n % 100 = 0 then 'library_trashed' else 'asset_created' end,
                        case when n % 100 = 0 then null else array[gen_random_uuid()] end, 1
                    from generate_series(1, 50000) n
                    """);
            handle.execute("vacuum analyze library");
            handle.execute("vacuum analyze event");
        });
        recorded.clear();
    }

    @Test
    void what_is_to_be_announced_is_a_range_of_its_index() {
        var until = Instant.now().plus(Duration.ofHours(2));

        assertThat(scene.transactions.<List<Library>>oneByOne(
                        unit -> unit.drains().unannounced(until, 10)))
                .hasSize(10);

        var plan = plan("purge_announced", "now()", "now() + interval '2 hours'", "10");
        assertThat(plan).anyMatch(line -> line.contains("library_notice"));
        assertThat(plan).noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan on library"));
    }

    @Test
    void what_was_given_up_lately_is_a_range_of_its_index() {
        var after = Instant.now().minus(Duration.ofHours(1));

        assertThat(scene.transactions.<List<GivenUp>>oneByOne(
                        unit -> unit.brakes().givenUp(after, 1)))
                .hasSizeBetween(35, 36);

        var hour = "now() - interval '1 hour'";
        var plan = plan("g.user_id", hour, "1", "1");
        assertThat(plan).anyMatch(line -> line.contains("event_given_up"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on event"));
    }

    /** Of the latest statement with this in it, with these values for its parameters. */
    private List<String> plan(String part, String... values) {
        var sql = recorded.statements().stream()
                .filter(statement -> statement.contains(part))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        for (var value : values) {
            sql = sql.replaceFirst("\\?", value);
        }
        assertThat(sql).doesNotContain("?");
        var explained = "explain " + sql;
        return scene.jdbi.withHandle(
                handle -> handle.createQuery(explained).mapTo(String.class).list());
    }
}
