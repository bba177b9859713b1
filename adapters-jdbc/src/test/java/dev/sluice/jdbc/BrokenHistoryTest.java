package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.BrokenHistory;
import dev.sluice.domain.LibraryId;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is missing from a history is found, wherever it is missing. */
class BrokenHistoryTest {
    static Stream<DataSource> databases() {
        return Stream.of(H2.freshDatabase(), Postgres.freshDatabase());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_lost_event_is_missed_at_the_beginning_in_the_middle_and_at_the_end(DataSource database) {
        var scene = new Scene(database);
        var whole = scene.libraryOf(2).id();
        assertThat(broken(scene)).isEmpty();

        for (int number = 1; number <= 4; number++) {
            var library = scene.libraryOf(3).id();
            lose(scene, library, "number = " + number);
            assertThat(broken(scene)).as("event %s", number).contains(library).doesNotContain(whole);
        }
        var empty = scene.libraryOf(0).id();
        lose(scene, empty, "true");
        assertThat(broken(scene)).contains(empty).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_was_lost_since_histories_were_trimmed_is_missed(DataSource database) {
        var scene = new Scene(database);
        int unused = scene.transactions.<Integer>oneByOne(
                unit -> unit.audit().trim(unit.now().minusSeconds(3_600), 100));
        var middle = scene.libraryOf(3).id();
        var all = scene.libraryOf(3).id();
        lose(scene, middle, "number = 3");
        lose(scene, all, "true");

        assertThat(broken(scene)).containsExactlyInAnyOrder(middle, all);
    }

    private static void lose(Scene scene, LibraryId library, String which) {
        scene.jdbi.useHandle(handle -> handle.createUpdate("delete from event where library_id = :library and " + which)
                .bind("library", library.value())
                .execute());
    }

    private static List<LibraryId> broken(Scene scene) {
        return scene
                .transactions
                .<List<BrokenHistory>>oneByOne(unit -> unit.inspection().brokenHistories(null, 100))
                .stream()
                .map(BrokenHistory::library)
                .toList();
    }
}
