package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.sluice.application.port.OwnedEvent;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.UserId;
import dev.sluice.embedded.Sluice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
class AccountsTest {
    private static volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private final Actor user = Actor.user(new UserId(UUID.randomUUID()));

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sluice sluice;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Diary diary;

    @TestConfiguration
    static class TurnedClock {
        @Bean
        @Primary
        InstantSource turnedClock() {
            return () -> now;
        }

        @Bean
        Diary diary() {
            return new Diary();
        }
    }

    /** What the application was told. */
    static class Diary {
        private final List<OwnedEvent> told = new CopyOnWriteArrayList<>();

        @EventListener
        void write(OwnedEvent event) {
            told.add(event);
        }

        List<Class<?>> of(Actor owner) {
            return told.stream()
                    .filter(event -> event.owner().equals(owner.user()))
                    .<Class<?>>map(event -> event.event().getClass())
                    .toList();
        }
    }

    @Test
    void nothing_has_happened_in_sluice_if_the_application_rolls_back() {
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.open("!", user));

        assertThat(names()).doesNotContain("!");
        assertThat(sluice.useCases().listLibraries().list(user, StateFilter.ALL)).isEmpty();
        sluice.tick();
        assertThat(diary.of(user)).isEmpty();
    }

    @Test
    void an_account_that_was_closed_is_purged_after_90_days_and_the_application_is_told() {
        var library = accounts.open("Ada", user);
        assertThat(names()).contains("Ada");
        accounts.close("Ada", user, library.id());
        assertThat(names()).doesNotContain("Ada");

        now = now.plus(Duration.ofDays(91));
        sluice.tick();

        assertThat(sluice.useCases().listLibraries().list(user, StateFilter.ALL)).isEmpty();
        await().until(() -> diary.of(user).contains(LibraryEvent.Purged.class));
        assertThat(diary.of(user))
                .containsExactly(LibraryEvent.Created.class, LibraryEvent.Trashed.class, LibraryEvent.Purged.class);
    }

    private List<String> names() {
        return jdbc.queryForList("select name from account", String.class);
    }
}
