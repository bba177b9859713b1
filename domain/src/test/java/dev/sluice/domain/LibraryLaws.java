package dev.sluice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

/** What is true of every transition of a library. */
final class LibraryLaws {
    private LibraryLaws() {}

    static void check(Transition<Library> transition, Instant at) {
        if (transition instanceof Transition.Unchanged<Library> unchanged) {
            assertThat(unchanged.events()).isEmpty();
            assertThat(unchanged.remains()).containsSame(unchanged.state());
        } else if (transition instanceof Transition.Changed<Library> changed) {
            checkEvents(changed.before(), changed.events(), at);
            checkChange(changed.before(), changed.after(), changed.events().size(), at);
        } else if (transition instanceof Transition.Gone<Library> gone) {
            checkEvents(gone.before(), gone.events(), at);
            assertThat(gone.remains()).isEmpty();
            assertThat(gone.events().get(gone.events().size() - 1)).isInstanceOf(LibraryEvent.Purged.class);
        } else {
            throw new AssertionError("no command creates a library out of a library");
        }
    }

    private static void checkEvents(Library before, List<LibraryEvent> events, Instant at) {
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.library()).isEqualTo(before.id());
            assertThat(event.at()).isEqualTo(at);
        });
    }

    private static void checkChange(Library before, Library after, int events, Instant at) {
        assertThat(after).isNotEqualTo(before);
        assertThat(after.revision().version()).isEqualTo(before.revision().version() + 1);
        assertThat(after.revision().lastEvent()).isEqualTo(before.revision().lastEvent() + events);
        assertThat(after.updatedAt()).isEqualTo(at);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.owner()).isEqualTo(before.owner());
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
    }
}
