package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.TrimAudit;
import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.AuditPage;
import dev.sluice.testkit.TurnableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditRoundTest {
    private final TurnableClock clock = new TurnableClock();
    private final InMemoryTransactions transactions = new InMemoryTransactions(clock);

    @Test
    void everything_too_old_is_forgotten_however_much_it_is_and_nothing_else() {
        record(2_500);
        clock.turn(Duration.ofDays(30));
        record(2);
        clock.turn(Duration.ofHours(1));

        round(Optional.empty()).work(new Stop());

        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void nothing_is_forgotten_of_a_damaged_database() {
        record(3);
        clock.turn(Duration.ofDays(31));

        round(Optional.of("damaged")).work(new Stop());

        assertThat(entries()).isEqualTo(3);
    }

    private AuditRound round(Optional<String> damage) {
        return new AuditRound(new TrimAudit(transactions), Duration.ofDays(30), () -> damage);
    }

    private void record(int times) {
        transactions.perform(unit -> {
            for (int time = 0; time < times; time++) {
                unit.audit().record(AdminEvent.of(AdminEvent.Kind.DRAIN_PAUSED, null), null);
            }
        });
    }

    private int entries() {
        return transactions
                .oneByOne(unit -> unit.audit().page(new AuditPage(null, null, 10_000)))
                .size();
    }
}
