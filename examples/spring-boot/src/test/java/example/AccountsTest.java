package example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.UserId;
import dev.sluice.embedded.Sluice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
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

    @TestConfiguration
    static class TurnedClock {
        @Bean
        @Primary
        InstantSource turnedClock() {
            return () -> now;
        }
    }

    @Test
    void nothing_has_happened_in_sluice_if_the_application_rolls_back() {
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.open("!", user));

        assertThat(names()).doesNotContain("!");
        assertThat(sluice.useCases().listLibraries().list(user, StateFilter.ALL)).isEmpty();
    }

    @Test
    void an_account_that_was_closed_is_purged_after_90_days() {
        var library = accounts.open("Ada", user);
        assertThat(names()).contains("Ada");
        accounts.close("Ada", user, library.id());
        assertThat(names()).doesNotContain("Ada");

        now = now.plus(Duration.ofDays(91));
        sluice.tick();

        assertThat(sluice.useCases().listLibraries().list(user, StateFilter.ALL)).isEmpty();
    }

    private List<String> names() {
        return jdbc.queryForList("select name from account", String.class);
    }
}
