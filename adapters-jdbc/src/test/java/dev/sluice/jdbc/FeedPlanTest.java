package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.FeedPosition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How PostgreSQL goes on in the feed: along its indexes, however much happened before and to others. */
class FeedPlanTest {
    private static final FeedPosition PLACE = FeedPosition.before(-25_000);

    private final RecordedStatements recorded = new RecordedStatements(Postgres.freshDatabase());
    private final Scene scene = new Scene(recorded.dataSource());

    @Test
    void a_page_of_the_feed_is_a_range_of_an_index() {
        // Before the first transaction, so that they are visible whatever number the cluster has come to.
        scene.jdbi.useHandle(handle -> {
            handle.execute("""
                    insert into event (library_id, number, user_id, at, type, asset_ids, assets, feed_order)
                    select gen_random_uuid(), 1, case when n % 50 = 0 then ? else gen_random_uuid() end, now(),
                        case when n % 500 = 0 then 'library_created' else 'asset_created' end,
                        case when n % 500 = 0 then null else array[gen_random_uuid()] end, 1, n - 50001
                    from generate_series(1, 50000) n
                    """, scene.actor.user().value());
            handle.execute("vacuum analyze event");
        });
        recorded.clear();

        scene.transactions.perform(unit -> {
            var events = unit.events();
            assertThat(events.ofLibraries(scene.actor.user(), PLACE, EventFilter.ALL, 20))
                    .hasSize(20);
            assertThat(events.inOrder(null, PLACE, EventFilter.ALL, 20)).hasSize(20);
            assertThat(events.inOrder(scene.actor.user(), PLACE, EventFilter.ALL, 20))
                    .hasSize(20);
            assertThat(events.changed(FeedPosition.before(-10))).hasSize(10);
        });

        assertThat(recorded.statements()).hasSize(4);
        for (var sql : recorded.statements()) {
            var plan = plan(sql);
            var index = sql.contains("asset_ids is null") ? "event_feed" : "event_in_order";
            assertThat(plan).as(sql).anyMatch(line -> line.contains(index));
            assertThat(plan).as(sql).noneMatch(line -> line.contains("Seq Scan on event"));
            assertThat(plan).as(sql).noneMatch(line -> line.contains("Sort") && !sql.contains("distinct"));
        }
    }

    private List<String> plan(String sql) {
        var place = sql.contains("distinct") ? -10 : PLACE.order();
        var text = sql.replace(
                        "user_id = ?",
                        "user_id = '%s'".formatted(scene.actor.user().value()))
                .replace(">= ?", ">= " + place)
                .replace("> (?, ?, ?)", "> (%d, uuid '00000000-0000-0000-0000-000000000000', 0)".formatted(place))
                .replace("limit ?", "limit 20");
        return scene.jdbi.withHandle(handle ->
                handle.createQuery("explain " + text).mapTo(String.class).list());
    }
}
