package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.LibraryId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trash and restore touch one row of the library, whatever it holds. */
class TransitionCostTest {
    private static final int MANY = 100_000;

    @ParameterizedTest
    @EnumSource
    void trashing_and_restoring_a_library_of_100_000_assets_writes_one_library_row_and_one_event(Database database) {
        var recorded = new RecordedStatements(database.fresh());
        var scene = new Scene(recorded.dataSource());
        var library = scene.largeLibrary(MANY);
        long events = scene.count("event");

        recorded.clear();
        scene.useCases.trashLibrary().trash(scene.actor, library);
        assertThat(writes(recorded.statements())).as("statements that write").hasSizeBetween(1, 2);
        assertThat(recorded.statements()).noneMatch(TransitionCostTest::concernsAssets);
        assertThat(scene.count("event")).isEqualTo(events + 1);

        recorded.clear();
        scene.useCases.restoreLibrary().restore(scene.actor, library);
        assertThat(writes(recorded.statements())).as("statements that write").hasSizeBetween(1, 3);
        assertThat(recorded.statements()).noneMatch(TransitionCostTest::concernsAssets);
        assertThat(scene.count("event")).isEqualTo(events + 2);
        assertThat(scene.useCases
                        .findLibrary()
                        .find(scene.actor, library)
                        .contents()
                        .assets())
                .isEqualTo(MANY);
    }

    @Test
    void on_postgresql_each_costs_one_statement_where_the_library_is_remembered_and_not_due_and_else_two() {
        var pool = Postgres.freshDatabase();
        var recorded = new RecordedStatements(pool);
        var scene = new Scene(recorded.dataSource());
        var elsewhere = new Scene(pool);
        var library = elsewhere.largeLibrary(1_000);
        Runnable trash = () -> scene.useCases.trashLibrary().trash(elsewhere.actor, library);
        Runnable restore = () -> scene.useCases.restoreLibrary().restore(elsewhere.actor, library);

        var before = rowsWritten(scene, library);
        assertThat(statements(recorded, trash)).as("not remembered").hasSize(2);
        assertThat(rowsWritten(scene, library)).isEqualTo(before + 2);
        assertThat(statements(recorded, restore)).as("due").hasSize(2);
        assertThat(statements(recorded, trash)).as("remembered").hasSize(1);
        restore.run();

        elsewhere.useCases.holdLibrary().hold(elsewhere.actor, library, "evidence");
        assertThat(statements(recorded, trash))
                .as("what is remembered, what is true, and what it becomes")
                .hasSize(3);
    }

    private static List<String> statements(RecordedStatements recorded, Runnable work) {
        recorded.clear();
        work.run();
        return recorded.statements();
    }

    @ParameterizedTest
    @EnumSource
    void emptying_the_trash_of_100_000_assets_reads_the_library_and_writes_its_row_and_one_event(Database database) {
        var recorded = new RecordedStatements(database.fresh());
        var scene = new Scene(recorded.dataSource());
        var library = scene.largeLibrary(MANY);
        scene.trashAll(library);
        long events = scene.count("event");

        recorded.clear();
        scene.useCases.emptyTrash().empty(scene.actor, library, (long) MANY);

        assertThat(writes(recorded.statements())).as("statements that write").hasSizeBetween(1, 2);
        assertThat(recorded.statements()).noneMatch(TransitionCostTest::concernsAssets);
        if (database == Database.POSTGRESQL) {
            assertThat(recorded.statements()).hasSize(2);
        }
        assertThat(scene.count("event")).isEqualTo(events + 1);
        assertThat(scene.assets(library)).isEmpty();
        assertThat(scene.count("asset")).isEqualTo(MANY);
    }

    /** Row versions in all tables of the lifecycle that a transaction since the library's creation has written. */
    private static long rowsWritten(Scene scene, LibraryId library) {
        return scene.jdbi.withHandle(handle -> handle.createQuery("""
                        select (select version from library where id = :id)
                            + (select count(*) from event) + (select count(*) from receipt)
                            + (select count(distinct xmin::text) from asset)
                        """)
                .bind("id", library.value())
                .mapTo(Long.class)
                .one());
    }

    private static List<String> writes(List<String> statements) {
        return statements.stream()
                .filter(sql -> sql.contains("insert into") || sql.contains("update ") || sql.contains("delete "))
                .toList();
    }

    private static boolean concernsAssets(String sql) {
        var words = sql.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return words.contains("from asset") || words.contains("update asset") || words.contains("into asset");
    }
}
