package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.FeedEvent;
import dev.sluice.application.port.FeedPosition;
import dev.sluice.domain.Library;
import dev.sluice.domain.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link dev.sluice.application.port.EventLog} promises to those who follow all libraries while others write. */
public interface EventFeedRacesContract extends PersistenceSubject {
    @Test
    default void a_reader_of_the_feed_sees_every_event_of_sixteen_writers_once() {
        int writers = 16;
        int changes = 6;
        var owner = Fixtures.user();
        var racers = new ArrayList<Supplier<Set<FeedPosition>>>();
        for (int writer = 0; writer < writers; writer++) {
            var library = given().library(owner);
            racers.add(() -> {
                for (int change = 0; change < changes; change++) {
                    hold(library, "reason " + change);
                }
                return Set.of();
            });
        }
        racers.add(() -> {
            var seen = new ArrayList<FeedPosition>();
            while (seen.size() < writers * (1 + changes)) {
                Race.checkIsOn();
                var last = seen.isEmpty() ? null : seen.get(seen.size() - 1);
                page(owner, last, EventFilter.ALL, 5).forEach(event -> seen.add(event.position()));
            }
            assertThat(seen).isSorted();
            return Set.copyOf(seen);
        });

        var seen = Race.of(racers).get(writers);

        assertThat(seen).hasSize(writers * (1 + changes));
        assertThat(all(owner)).extracting(FeedEvent::position).hasSameElementsAs(seen);
    }

    private void hold(Library library, String reason) {
        given().run(unit -> {
            var locked = unit.libraries().lock(library.owner(), library.id()).orElseThrow();
            assertThat(unit.libraries().save(locked.hold(reason, unit.now()), null))
                    .isTrue();
        });
    }

    /** What is about all libraries of an owner. */
    default List<FeedEvent> all(Scope scope) {
        return page(scope, null, EventFilter.ALL, 1_000);
    }

    /** A page of what is about libraries of an owner. */
    default List<FeedEvent> page(Scope scope, @Nullable FeedPosition after, EventFilter filter, int limit) {
        return transactions().oneByOne(unit -> unit.events().ofLibraries(scope, after, filter, limit));
    }
}
