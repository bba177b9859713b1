package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.RecordedEvent;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What {@link dev.sluice.application.port.EventLog} promises. */
public interface EventLogContract extends EventRoundTripContract {
    @Test
    default void events_are_numbered_from_one_without_gaps() {
        var library = given().draining(given().library(3), 1);

        var events = after(library.owner(), library.id(), 0, 100);

        assertThat(events)
                .extracting(RecordedEvent::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 8).boxed().toList());
        assertThat(library.revision().lastEvent()).isEqualTo(8);
        assertThat(events)
                .extracting(RecordedEvent::event)
                .hasExactlyElementsOfTypes(
                        LibraryEvent.Created.class,
                        LibraryEvent.AssetsCreated.class,
                        LibraryEvent.AssetsCreated.class,
                        LibraryEvent.AssetsCreated.class,
                        LibraryEvent.Trashed.class,
                        LibraryEvent.Expedited.class,
                        LibraryEvent.DrainStarted.class,
                        LibraryEvent.AssetsDeleted.class);
    }

    @Test
    default void a_page_begins_behind_a_number_and_is_as_long_as_was_asked_for() {
        var library = given().library(6);

        assertThat(after(library.owner(), library.id(), 2, 3))
                .extracting(RecordedEvent::number)
                .containsExactly(3L, 4L, 5L);
        assertThat(after(library.owner(), library.id(), 6, 3))
                .extracting(RecordedEvent::number)
                .containsExactly(7L);
        assertThat(after(library.owner(), library.id(), 7, 3)).isEmpty();
    }

    @Test
    default void only_the_owner_reads_a_history() {
        var library = given().library(1);
        var neighbour = given().library(library.owner());

        assertThat(after(Fixtures.user(), library.id(), 0, 100)).isEmpty();
        assertThat(after(library.owner(), Fixtures.libraryId(), 0, 100)).isEmpty();
        assertThat(after(library.owner(), neighbour.id(), 0, 100))
                .extracting(RecordedEvent::event)
                .containsExactly(new LibraryEvent.Created(neighbour.id(), neighbour.createdAt()));
    }

    @Test
    default void the_last_words_of_a_library_can_be_read_when_it_is_gone_restores_among_them() {
        var by = Fixtures.actor();
        var library = given().library(0);
        var restore = given().trashed(library).restore(given().now(), by);
        assertThat(given().saves(restore)).isTrue();
        var due = given().due(library);
        assertThat(given().saves(due.drained(PurgedBatch.NOTHING, given().now())))
                .isTrue();

        var history = given().history(library);

        assertThat(history).containsAll(restore.events());
        assertThat(history.get(history.size() - 1))
                .isEqualTo(new LibraryEvent.Purged(library.id(), given().now(), null));
        assertThat(after(Fixtures.user(), library.id(), 0, 100)).isEmpty();
    }

    @Test
    default void a_reader_who_pages_while_others_write_sees_every_event_once() {
        var library = given().library(0);
        int writers = 16;
        int changes = 4;
        var busy = new AtomicInteger(writers);
        var racers = new ArrayList<Supplier<List<Long>>>();
        for (int writer = 0; writer < writers; writer++) {
            racers.add(() -> {
                try {
                    for (int change = 0; change < changes; change++) {
                        hold(library, "reason " + change);
                    }
                    return List.of();
                } finally {
                    int left = busy.decrementAndGet();
                    assertThat(left).isNotNegative();
                }
            });
        }
        racers.add(() -> {
            var seen = new ArrayList<Long>();
            boolean last;
            do {
                Race.checkIsOn();
                last = busy.get() == 0;
                long from = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
                after(library.owner(), library.id(), from, 3).forEach(event -> seen.add(event.number()));
            } while (!last || seen.size() < given().latest(library).revision().lastEvent());
            return seen;
        });

        var seen = Race.of(racers).get(writers);

        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1 + writers * changes).boxed().toList());
    }

    private void hold(Library library, String reason) {
        given().run(unit -> {
            var locked = unit.libraries().lock(library.owner(), library.id()).orElseThrow();
            var held = locked.hold(reason + locked.revision().version(), unit.now());
            assertThat(unit.libraries().save(held, null)).isTrue();
        });
    }

    private List<RecordedEvent> after(UserId owner, LibraryId library, long number, int limit) {
        return transactions().oneByOne(unit -> unit.events().after(owner, library, number, limit));
    }
}
