package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.RecordedEvent;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Hold;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.PurgeProgress;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Receipt;
import dev.sluice.domain.Transition;
import dev.sluice.domain.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link dev.sluice.application.port.EventLog} promises. */
public interface EventLogContract extends PersistenceSubject {
    @Test
    default void events_of_every_kind_are_read_as_they_were_written() {
        var library = given().library(0);
        var events = oneOfEachKind(library.id(), given().now());

        assertThat(given().saves(causing(library, events))).isTrue();

        assertThat(given().history(library).subList(1, 1 + events.size())).isEqualTo(events);
        assertThat(events.stream().<Class<?>>map(LibraryEvent::getClass).distinct())
                .as("a new kind of event belongs into this test")
                .containsExactlyInAnyOrderElementsOf(kinds());
    }

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
        int writers = 4;
        int changes = 8;
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
            assertThat(unit.libraries().save(held)).isTrue();
        });
    }

    private List<RecordedEvent> after(UserId owner, LibraryId library, long number, int limit) {
        return transactions().oneByOne(unit -> unit.events().after(owner, library, number, limit));
    }

    private static List<LibraryEvent> oneOfEachKind(LibraryId id, Instant at) {
        var assets = Stream.generate(Fixtures::assetId).limit(3).sorted().toList();
        var progress = new PurgeProgress(at.minusSeconds(60), at, 1L << 40, 1L << 60);
        var contents = new LibraryContents(7, 2, 12_345);
        return List.of(
                new LibraryEvent.Created(id, at),
                new LibraryEvent.Edited(id, at),
                new LibraryEvent.Trashed(id, at, at.plus(Duration.ofDays(90))),
                new LibraryEvent.Expedited(id, at),
                new LibraryEvent.ExpediteWithdrawn(id, at, at.plus(Duration.ofDays(89))),
                new LibraryEvent.DrainStarted(id, at),
                new LibraryEvent.Restored(new Receipt(id, Fixtures.actor(), at, contents, progress)),
                new LibraryEvent.Restored(new Receipt(id, Actor.user(Fixtures.user()), at, LibraryContents.NONE, null)),
                new LibraryEvent.Held(id, at, "\uD834\uDD1E".repeat(Hold.MAX_LENGTH)),
                new LibraryEvent.Released(id, at),
                new LibraryEvent.Purged(id, at, progress),
                new LibraryEvent.Purged(id, at, null),
                new LibraryEvent.AssetsCreated(id, at, assets.subList(0, 1)),
                new LibraryEvent.AssetsTrashed(id, at, assets.subList(0, 2)),
                new LibraryEvent.AssetsRestored(id, at, assets.subList(1, 3)),
                new LibraryEvent.AssetsDeleted(id, at, assets));
    }

    private static Transition<Library> causing(Library before, List<LibraryEvent> events) {
        var after = new Library(
                before.id(),
                before.owner(),
                LibraryProfile.named("After much"),
                before.state(),
                before.hold(),
                before.contents(),
                before.createdAt(),
                before.updatedAt(),
                before.revision().next(events.size()));
        return new Transition.Changed<>(before, after, events);
    }

    private static List<Class<?>> kinds() {
        return leaves(LibraryEvent.class).toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventLogContract::leaves)
                : Stream.of(type);
    }
}
