package dev.sluice.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.EventType;
import dev.sluice.domain.LibraryProfile;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SluiceTest {
    private final Host host = new Host();

    @Test
    void a_tick_purges_what_is_due_and_deletes_its_bytes() {
        try (var sluice = host.sluice().build()) {
            var library = host.libraryOf(sluice.useCases(), 3);
            sluice.useCases().trashLibrary().trash(host.user, library.id());
            assertThat(sluice.tick()).isEqualTo(Tick.NOTHING);
            host.clock.turn(Duration.ofDays(91));

            var tick = sluice.tick();

            assertThat(tick.purgedAssets()).isEqualTo(3);
            assertThat(tick.purgedBytes()).isEqualTo(9);
            assertThat(tick.purgedLibraries()).isEqualTo(1);
            assertThat(tick.deletedObjects()).isEqualTo(3);
            assertThat(tick.failures()).isZero();
            assertThat(host.libraries(sluice)).isEmpty();
        }
    }

    @Test
    void a_tick_without_time_leaves_things_to_the_next() {
        try (var sluice = host.sluice().retention(Duration.ZERO).build()) {
            var library = host.libraryOf(sluice.useCases(), 3);
            sluice.useCases().trashLibrary().trash(host.user, library.id());

            assertThat(sluice.tick(Duration.ZERO)).isEqualTo(Tick.NOTHING);
            assertThat(sluice.tick().purgedAssets()).isEqualTo(3);
        }
    }

    @Test
    void a_tick_tells_what_will_be_purged_within_the_time_that_the_host_wants() {
        try (var silent = host.sluice().announcingPurges(Duration.ZERO).build();
                var sluice = host.sluice().announcingPurges(Duration.ofDays(30)).build()) {
            var library = host.libraryOf(sluice.useCases(), 3);
            sluice.useCases().trashLibrary().trash(host.user, library.id());
            host.clock.turn(Duration.ofDays(60));

            silent.tick();
            assertThat(told(sluice)).doesNotContain(EventType.LIBRARY_PURGE_UPCOMING);
            sluice.tick();
            assertThat(told(sluice)).contains(EventType.LIBRARY_PURGE_UPCOMING);
        }
    }

    @Test
    void it_ticks_by_itself_if_asked() {
        try (var sluice = host.sluice().tickingEvery(Duration.ofMillis(10)).build()) {
            var library = host.libraryOf(sluice.useCases(), 3);
            sluice.useCases().trashLibrary().trash(host.user, library.id());
            host.clock.turn(Duration.ofDays(91));

            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> host.libraries(sluice).isEmpty());
        }
    }

    @Test
    void it_has_no_threads_of_its_own_unless_asked() {
        var before = threads();
        try (var sluice = host.sluice().build()) {
            host.libraryOf(sluice.useCases(), 3);
            sluice.tick();

            assertThat(threads().stream().filter(thread -> !before.contains(thread)))
                    .allMatch(thread -> thread.contains("MVStore") || thread.contains("H2"));
        }
    }

    @Test
    void two_in_two_schemas_of_one_database_do_not_meet() {
        try (var one = host.sluice().schema("one").retention(Duration.ZERO).build();
                var two = host.sluice().schema("two").build()) {
            var library = host.libraryOf(one.useCases(), 3);
            one.useCases().trashLibrary().trash(host.user, library.id());

            assertThat(host.libraries(two)).isEmpty();
            assertThat(two.tick()).isEqualTo(Tick.NOTHING);
            assertThat(one.tick().purgedAssets()).isEqualTo(3);
        }
    }

    @Test
    void what_the_host_rolls_back_has_not_happened_here_either() throws SQLException {
        try (var sluice = host.sluice().build();
                var connection = host.database.getConnection()) {
            connection.setAutoCommit(false);
            sluice.within(connection).createLibrary().create(host.user, LibraryProfile.named("Holidays"));
            connection.rollback();

            assertThat(host.libraries(sluice)).isEmpty();
        }
    }

    @Test
    void it_says_what_it_lacks() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Sluice.over(host.database).build())
                .withMessageContaining("objects(...)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> host.sluice().tickingEvery(Duration.ZERO))
                .withMessageContaining("a pause");
        assertThatIllegalArgumentException().isThrownBy(() -> host.sluice().batches(0, Duration.ofMillis(50)));
    }

    private List<EventType> told(Sluice sluice) {
        return sluice.useCases().readLibraryFeed().read(host.user, null, EventFilter.ALL, 100).stream()
                .map(told -> EventType.of(told.event()))
                .toList();
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet());
    }
}
