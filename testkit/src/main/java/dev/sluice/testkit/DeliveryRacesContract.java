package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DeliverEvents;
import dev.sluice.application.Subscriber;
import dev.sluice.application.port.EventListener;
import dev.sluice.application.port.OwnedEvent;
import dev.sluice.domain.Library;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What {@link EventListener} promises while others write, and nodes die. */
public interface DeliveryRacesContract extends PersistenceSubject {
    @Test
    default void a_listener_hears_everything_in_order_while_sixteen_write_and_nodes_die() {
        int writers = 16;
        int changes = 5;
        var heard = new CopyOnWriteArrayList<OwnedEvent>();
        var deaths = new AtomicInteger();
        EventListener mortal = event -> {
            heard.add(event);
            if (heard.size() % 10 == 0 && deaths.incrementAndGet() < 10) {
                throw new Death();
            }
        };
        var listener = Subscriber.toAll("a name", mortal);
        assertThat(new DeliverEvents(transactions(), DeliverEvents.CLAIM)
                        .deliver(listener, UUID.randomUUID(), 100, () -> true)
                        .told())
                .isZero();
        var libraries = new ArrayList<Library>();
        var racers = new ArrayList<Supplier<Boolean>>();
        for (int writer = 0; writer < writers; writer++) {
            var library = given().library(0);
            libraries.add(library);
            racers.add(() -> {
                for (int change = 0; change < changes; change++) {
                    int number = change;
                    assertThat(given().change(library, latest -> latest.hold("reason " + number, given().now())))
                            .isNotNull();
                }
                return true;
            });
        }
        int expected = writers * (1 + changes);
        for (int node = 0; node < 2; node++) {
            racers.add(() -> tell(listener, heard, expected));
        }

        assertThat(Race.of(racers)).containsOnly(true);

        assertThat(deaths).hasValueGreaterThanOrEqualTo(9);
        libraries.forEach(library -> assertThat(firstTimes(heard, library))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1 + changes).boxed().toList()));
    }

    /** As one node after the other, each of which lives until it dies without a word. */
    private boolean tell(Subscriber listener, List<OwnedEvent> heard, int expected) {
        var deliver = new DeliverEvents(transactions(), Duration.ZERO);
        var node = UUID.randomUUID();
        while (heard.stream().distinct().count() < expected) {
            Race.checkIsOn();
            try {
                int told = deliver.deliver(listener, node, 7, () -> true).told();
                assertThat(told).isNotNegative();
            } catch (Death death) {
                node = UUID.randomUUID();
            }
        }
        return true;
    }

    /** The numbers of what was heard of a library, without what was heard before. */
    private static List<Long> firstTimes(List<OwnedEvent> heard, Library library) {
        return heard.stream()
                .filter(event -> event.library().equals(library.id()))
                .map(OwnedEvent::number)
                .distinct()
                .toList();
    }

    /** What no node survives. */
    final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }
}
