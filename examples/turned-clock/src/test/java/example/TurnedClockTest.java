package example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.UserId;
import dev.sluice.embedded.Sluice;
import dev.sluice.testkit.TurnableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** A library is trashed, 91 days go by in an instant, it is gone, and whoever listens has been told. */
class TurnedClockTest {
    @Test
    void a_library_is_gone_after_its_window() {
        var clock = new TurnableClock();
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:turned;DB_CLOSE_DELAY=-1");
        var told = new ArrayList<Class<?>>();
        try (var sluice = Sluice.over(dataSource)
                .objects(new InMemoryObjects())
                .clock(clock)
                .listener("diary", event -> told.add(event.event().getClass()))
                .build()) {
            var me = Actor.user(new UserId(UUID.randomUUID()));
            var library = sluice.useCases().createLibrary().create(me, LibraryProfile.named("Holidays"));
            sluice.useCases().trashLibrary().trash(me, library.id());

            clock.turn(Duration.ofDays(91));
            var tick = sluice.tick();

            assertThat(tick.purgedLibraries()).isEqualTo(1);
            assertThat(tick.toldEvents()).isEqualTo(3);
            assertThat(told).containsExactly(
                    LibraryEvent.Created.class, LibraryEvent.Trashed.class, LibraryEvent.Purged.class);
            assertThat(sluice.useCases().listLibraries().list(me, StateFilter.ALL)).isEmpty();
        }
    }
}
