package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.DueTrash;
import dev.sluice.domain.LibraryId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How PostgreSQL looks for trash to purge: along its index, whatever else is stored. */
class TrashPlanTest {
    private static final Instant DUE = Instant.parse("2026-06-01T00:00:00Z");

    private final RecordedStatements recorded = new RecordedStatements(Postgres.freshDatabase());
    private final Scene scene = new Scene(recorded.dataSource());

    @Test
    void a_batch_is_a_range_of_the_index_and_the_next_turn_its_first_entry() {
        var library = scene.largeLibrary(20_000);
        scene.largeLibrary(20_000);
        scene.jdbi.useHandle(handle -> {
            handle.execute("""
                    update asset set trashed_at = created_at, purge_after = created_at
                    where id in (select id from asset where library_id = ? order by id limit 10000)
                    """, library.value());
            handle.execute("vacuum analyze asset");
        });
        recorded.clear();

        scene.transactions.inTransaction(unit -> {
            assertThat(unit.drains().nextPurge(library, DueTrash.BEGINNING)).isPresent();
            var condemned = new DueTrash(DueTrash.By.TRASHING, DueTrash.BEGINNING, DUE);
            assertThat(unit.drains()
                            .purgeTrash(library, condemned, null, 100)
                            .batch()
                            .assets())
                    .isEqualTo(100);
            return unit.drains()
                    .purgeTrash(library, new DueTrash(DueTrash.By.WINDOW, DueTrash.BEGINNING, DUE), null, 100);
        });

        for (var sql : recorded.statements().stream()
                .filter(statement -> statement.contains("from asset") && statement.contains("order by"))
                .toList()) {
            var plan = plan(sql, library);
            var index = sql.contains("trashed_at") ? "asset_trash" : "asset_purge";
            assertThat(plan).as(sql).anyMatch(line -> line.contains("using %s on asset".formatted(index)));
            assertThat(plan).as(sql).noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan"));
        }
        assertThat(recorded.statements()).hasSizeGreaterThanOrEqualTo(7);
    }

    /** Each parameter of the statements is a library, a moment, an id, or a limit, as its place tells. */
    private List<String> plan(String sql, LibraryId library) {
        var text = sql.replaceFirst("library_id = \\?", "library_id = '%s'".formatted(library.value()))
                .replace("_after > ?", "_after > " + moment(DueTrash.BEGINNING))
                .replace(">= ?", ">= " + moment(DueTrash.BEGINNING))
                .replace(
                        "> (?, ?)",
                        "> (%s, uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff')".formatted(moment(DueTrash.BEGINNING)))
                .replace("<= ?", "<= " + moment(DUE))
                .replace("limit ?", "limit 100");
        return scene.jdbi.withHandle(handle ->
                handle.createQuery("explain " + text).mapTo(String.class).list());
    }

    private static String moment(Instant instant) {
        return "timestamptz '%s'".formatted(instant.atOffset(ZoneOffset.UTC));
    }
}
