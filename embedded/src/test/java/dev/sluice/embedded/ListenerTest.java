package dev.sluice.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.application.port.OwnedEvent;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.testkit.Heard;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ListenerTest {
    private final Host host = new Host();
    private final Heard heard = new Heard();

    @Test
    void a_tick_tells_what_has_happened_since_it_was_built_what_it_did_itself_included() {
        try (var sluice = host.sluice().listener("diary", heard).build()) {
            var library = host.libraryOf(sluice.useCases(), 1);
            sluice.useCases().trashLibrary().trash(host.user, library.id());
            host.clock.turn(Duration.ofDays(91));

            var tick = sluice.tick();

            assertThat(tick.toldEvents()).isEqualTo(heard.events().size());
            assertThat(heard.events())
                    .extracting(OwnedEvent::event)
                    .hasExactlyElementsOfTypes(
                            LibraryEvent.Created.class,
                            LibraryEvent.AssetsCreated.class,
                            LibraryEvent.Trashed.class,
                            LibraryEvent.DrainStarted.class,
                            LibraryEvent.AssetsDeleted.class,
                            LibraryEvent.Purged.class);
            assertThat(sluice.tick()).isEqualTo(Tick.NOTHING);
        }
    }

    @Test
    void it_goes_on_where_it_stopped_when_there_is_one_of_this_name_again() {
        try (var sluice = host.sluice().listener("diary", heard).build()) {
            create(sluice, "One");
            assertThat(sluice.tick().toldEvents()).isEqualTo(1);
            create(sluice, "Two");
        }
        var latecomer = new Heard();
        try (var sluice = host.sluice()
                .listener("diary", heard)
                .listener("new", latecomer)
                .build()) {
            create(sluice, "Three");

            assertThat(sluice.tick().toldEvents()).isEqualTo(3);
        }

        assertThat(heard.events()).hasSize(3);
        assertThat(latecomer.events()).hasSize(1);
    }

    @Test
    void one_that_fails_is_told_again_later_and_holds_up_nothing() {
        var other = new Heard();
        try (var sluice = host.sluice()
                .retention(Duration.ZERO)
                .listener("failing", heard)
                .listener("other", other)
                .build()) {
            heard.failAt(2);
            var library = create(sluice, "One");
            sluice.useCases().trashLibrary().trash(host.user, library);

            var tick = sluice.tick();

            assertThat(tick.failures()).isEqualTo(1);
            assertThat(tick.purgedLibraries()).isEqualTo(1);
            assertThat(heard.numbers(library)).containsExactly(1L);
            assertThat(other.numbers(library)).containsExactly(1L, 2L, 3L);
            heard.failAt(0);
            host.clock.turn(Duration.ofSeconds(1));
            assertThat(sluice.tick().toldEvents()).isEqualTo(2);
            assertThat(heard.numbers(library)).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void of_what_is_rolled_back_nothing_is_told() throws SQLException {
        try (var sluice = host.sluice().listener("diary", heard).build();
                var connection = host.database.getConnection()) {
            connection.setAutoCommit(false);
            sluice.within(connection).createLibrary().create(host.user, LibraryProfile.named("Never"));
            connection.rollback();

            assertThat(sluice.tick()).isEqualTo(Tick.NOTHING);
            assertThat(heard.events()).isEmpty();
        }
    }

    @Test
    void it_is_told_by_the_thread_that_was_asked_for() {
        try (var sluice = host.sluice()
                .listener("diary", heard)
                .tickingEvery(Duration.ofMillis(10))
                .build()) {
            create(sluice, "One");

            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> heard.events().size() == 1);
        }
    }

    @Test
    void a_name_is_given_once() {
        var builder = host.sluice().listener("diary", heard);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.listener("diary", heard))
                .withMessageContaining("diary");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.listener(" ", heard));
    }

    private LibraryId create(Sluice sluice, String name) {
        return sluice.useCases()
                .createLibrary()
                .create(host.user, LibraryProfile.named(name))
                .id();
    }
}
