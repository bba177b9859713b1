package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.ChangedLibrary;
import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.EventType;
import dev.sluice.application.port.FeedEvent;
import dev.sluice.application.port.FeedPosition;
import dev.sluice.application.port.RecordedEvent;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link dev.sluice.application.port.EventLog} promises about events of certain kinds, and of all libraries. */
public interface EventFeedContract extends EventFeedRacesContract {
    @Test
    default void a_history_can_be_narrowed_to_kinds_and_times() {
        var library = given().trashed(given().library(2));
        var kinds = Set.of(EventType.LIBRARY_TRASHED, EventType.ASSET_CREATED);
        var trashedAt = given().history(library).get(3).at();

        assertThat(numbers(library, new EventFilter(kinds, null, null))).containsExactly(2L, 3L, 4L);
        assertThat(numbers(library, new EventFilter(Set.of(), null, null))).isEmpty();
        assertThat(numbers(library, new EventFilter(kinds, trashedAt, null))).contains(4L);
        assertThat(numbers(library, new EventFilter(kinds, null, trashedAt))).doesNotContain(4L);
        assertThat(numbers(library, new EventFilter(kinds, trashedAt.plus(Duration.ofDays(1)), null)))
                .isEmpty();
    }

    @Test
    default void an_event_is_kept_for_its_owner_alone() {
        var library = given().library(1);

        assertThat(keeps(library.owner(), library.id(), 2)).isTrue();
        assertThat(keeps(library.owner(), library.id(), 3)).isFalse();
        assertThat(keeps(Fixtures.user(), library.id(), 2)).isFalse();
        assertThat(keeps(new SelectedLibraries(library.owner(), Set.of()), library.id(), 2))
                .isFalse();
    }

    @Test
    default void it_is_known_behind_which_places_something_was_forgotten() {
        var library = given().library(0);
        var held = given().change(library, latest -> latest.hold("a reason", given().now()));
        var places = all(library.owner()).stream().map(FeedEvent::position).toList();
        clock().turn(Duration.ofDays(1));
        var cut = given().now();
        var released = given().change(held, latest -> latest.release(given().now()));
        assertThat(keepsAllBehind(places.get(0))).isTrue();

        assertThat(transactions().<Integer>oneByOne(unit -> unit.audit().trim(cut, 100)))
                .isEqualTo(2);

        assertThat(keepsAllBehind(places.get(0))).isFalse();
        assertThat(keepsAllBehind(places.get(1))).isTrue();
        assertThat(page(library.owner(), places.get(1), EventFilter.ALL, 10))
                .extracting(FeedEvent::event)
                .containsExactly(new LibraryEvent.Released(released.id(), cut));
    }

    @Test
    default void behind_its_end_there_is_what_happens_from_now_on() {
        var before = given().library(1);
        var end = end();
        assertThat(page(before.owner(), end, EventFilter.ALL, 10)).isEmpty();
        assertThat(changed(end)).isEmpty();

        var library = given().library(2);
        var trashed = given().trashed(before);

        assertThat(page(before.owner(), end, EventFilter.ALL, 10))
                .extracting(FeedEvent::event)
                .hasExactlyElementsOfTypes(LibraryEvent.Trashed.class);
        assertThat(changed(end))
                .containsExactlyInAnyOrder(
                        new ChangedLibrary(library.owner(), library.id()),
                        new ChangedLibrary(trashed.owner(), trashed.id()));
        assertThat(changed(end())).isEmpty();
    }

    @Test
    default void the_feed_tells_of_all_libraries_of_an_owner_and_of_no_assets() {
        var first = given().library(1);
        var second = given().library(first.owner());
        var foreign = given().library(1);
        var trashed = given().trashed(first);

        assertThat(all(foreign.owner())).hasSize(1);
        assertThat(all(trashed.owner()))
                .extracting(FeedEvent::event)
                .hasExactlyElementsOfTypes(
                        LibraryEvent.Created.class, LibraryEvent.Created.class, LibraryEvent.Trashed.class)
                .extracting(LibraryEvent::library)
                .containsExactly(first.id(), second.id(), first.id());
        assertThat(all(new SelectedLibraries(first.owner(), Set.of(second.id()))))
                .extracting(FeedEvent::event)
                .extracting(LibraryEvent::library)
                .containsExactly(second.id());
    }

    @Test
    default void the_feed_goes_on_behind_a_place_and_has_the_last_words_of_libraries() {
        var library = given().trashed(given().library(0));
        var begin = all(library.owner());
        var due = given().due(library);
        assertThat(given().saves(due.drained(PurgedBatch.NOTHING, given().now())))
                .isTrue();
        var place = begin.get(begin.size() - 1).position();

        var rest = page(library.owner(), place, EventFilter.ALL, 100);

        assertThat(rest).extracting(FeedEvent::event).last().isInstanceOf(LibraryEvent.Purged.class);
        assertThat(rest).extracting(FeedEvent::position).isSorted().allMatch(each -> each.compareTo(place) > 0);
        assertThat(page(library.owner(), place, EventFilter.ALL, 1)).isEqualTo(rest.subList(0, 1));
        assertThat(page(library.owner(), null, new EventFilter(Set.of(EventType.LIBRARY_PURGED), null, null), 100))
                .hasSize(1);
    }

    private List<Long> numbers(Library library, EventFilter filter) {
        return transactions()
                .oneByOne(unit -> unit.events().after(library.owner(), library.id(), 0, filter, 100))
                .stream()
                .map(RecordedEvent::number)
                .toList();
    }

    private boolean keeps(Scope scope, LibraryId library, long number) {
        return transactions().oneByOne(unit -> unit.events().keeps(scope, library, number));
    }

    private FeedPosition end() {
        return transactions().oneByOne(unit -> unit.events().end());
    }

    private Set<ChangedLibrary> changed(FeedPosition place) {
        return transactions().oneByOne(unit -> unit.events().changed(place));
    }

    private boolean keepsAllBehind(FeedPosition place) {
        return transactions().oneByOne(unit -> unit.events().keepsAllBehind(place));
    }
}
