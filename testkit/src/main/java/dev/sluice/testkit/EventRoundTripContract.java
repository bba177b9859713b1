package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.Actor;
import dev.sluice.domain.Hold;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.PurgeProgress;
import dev.sluice.domain.Receipt;
import dev.sluice.domain.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That events are read as they were written, whatever they tell. */
public interface EventRoundTripContract extends PersistenceSubject {
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

    private static List<LibraryEvent> oneOfEachKind(LibraryId id, Instant at) {
        var assets = Stream.generate(Fixtures::assetId).limit(3).sorted().toList();
        var progress = new PurgeProgress(at.minusSeconds(60), at, 1L << 40, 1L << 60);
        var contents = new LibraryContents(7, 2, 12_345, 345, 0);
        return List.of(
                new LibraryEvent.Created(id, at),
                new LibraryEvent.Edited(id, at),
                new LibraryEvent.Trashed(id, at, at.plus(Duration.ofDays(90))),
                new LibraryEvent.Expedited(id, at),
                new LibraryEvent.ExpediteWithdrawn(id, at, at.plus(Duration.ofDays(89))),
                new LibraryEvent.PurgeUpcoming(id, at, at.plus(Duration.ofDays(7)), 3, 1L << 60),
                new LibraryEvent.DrainStarted(id, at),
                new LibraryEvent.Restored(new Receipt(id, Fixtures.actor(), at, contents, progress)),
                new LibraryEvent.Restored(new Receipt(id, Actor.user(Fixtures.user()), at, LibraryContents.NONE, null)),
                new LibraryEvent.Held(id, at, "\uD834\uDD1E".repeat(Hold.MAX_LENGTH)),
                new LibraryEvent.Released(id, at),
                new LibraryEvent.Braked(id, at),
                new LibraryEvent.BrakeReleased(id, at),
                new LibraryEvent.Purged(id, at, progress),
                new LibraryEvent.Purged(id, at, null),
                new LibraryEvent.AssetsCreated(id, at, assets.subList(0, 1)),
                new LibraryEvent.AssetsUpdated(id, at, assets.subList(1, 2)),
                new LibraryEvent.MetadataUpdated(id, at, assets.subList(1, 2)),
                new LibraryEvent.TrashEmptied(id, at, 3, 12_345),
                new LibraryEvent.AssetsTrashed(id, at, assets.subList(0, 2)),
                new LibraryEvent.AssetsRestored(id, at, assets.subList(1, 3)),
                new LibraryEvent.AssetsHeld(id, at, assets.subList(0, 1), "\uD834\uDD1E".repeat(Hold.MAX_LENGTH)),
                new LibraryEvent.AssetsReleased(id, at, assets.subList(0, 1)),
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
                before.trashCan(),
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
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventRoundTripContract::leaves)
                : Stream.of(type);
    }
}
