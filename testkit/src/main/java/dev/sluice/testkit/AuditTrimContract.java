package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.AdminEvent;
import dev.sluice.application.port.AuditEntry;
import dev.sluice.application.port.AuditPage;
import dev.sluice.application.port.BrokenHistory;
import dev.sluice.domain.LibraryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link dev.sluice.application.port.AuditLog} promises about what is forgotten. */
public interface AuditTrimContract extends PersistenceSubject {
    @Test
    default void what_is_old_is_forgotten_oldest_first_and_no_more_at_a_time_than_was_asked_for() {
        var old = given().library(3);
        record(AdminEvent.Kind.DRAIN_PAUSED);
        clock().turn(Duration.ofDays(1));
        var cut = given().now();
        var young = given().asset(old, "a young photo");
        record(AdminEvent.Kind.DRAIN_RESUMED);

        assertThat(trim(cut, 3)).isEqualTo(3);
        assertThat(all()).hasSize(4);
        assertThat(trim(cut, 3)).isEqualTo(2);
        assertThat(trim(cut, 3)).isZero();

        assertThat(all()).extracting(AuditEntry::what).containsExactlyInAnyOrder("drain_resumed", "asset_created");
        assertThat(given().history(old))
                .containsExactly(new LibraryEvent.AssetsCreated(old.id(), cut, List.of(young.id())));
    }

    @Test
    default void a_history_that_was_trimmed_is_whole() {
        var forgotten = given().library(1);
        var shortened = given().library(1);
        clock().turn(Duration.ofDays(1));
        var cut = given().now();
        var young = given().asset(shortened, "a young photo");

        assertThat(trim(cut, 100)).isEqualTo(4);

        assertThat(given().history(forgotten)).isEmpty();
        assertThat(given().history(shortened))
                .containsExactly(new LibraryEvent.AssetsCreated(shortened.id(), cut, List.of(young.id())));
        assertThat(transactions()
                        .<List<BrokenHistory>>oneByOne(unit -> unit.inspection().brokenHistories(null, 10)))
                .isEmpty();
    }

    private void record(AdminEvent.Kind kind) {
        transactions().perform(unit -> unit.audit().record(AdminEvent.of(kind, null), null));
    }

    private int trim(Instant before, int limit) {
        return transactions().<Integer>oneByOne(unit -> unit.audit().trim(before, limit));
    }

    private List<AuditEntry> all() {
        return transactions().oneByOne(unit -> unit.audit().page(new AuditPage(null, null, 100)));
    }
}
