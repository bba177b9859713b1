package dev.sluice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.Caller;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryDescription;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryName;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.RetentionPolicy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a change deals with others that come between its loading and its saving. */
class LibraryChangeTest {
    private static final Set<Thread.State> ASIDE =
            EnumSet.of(Thread.State.BLOCKED, Thread.State.WAITING, Thread.State.TERMINATED);

    private final Bench bench = new Bench();

    @Test
    void a_change_that_lost_the_race_begins_again_with_what_the_winner_left() {
        var library = bench.library();
        var seen = new ArrayList<LibraryProfile>();

        var edited = bench.app.editLibrary().edit(Bench.ACTOR, library.id(), profile -> {
            seen.add(profile);
            if (seen.size() == 1) {
                describe(library, "by the winner");
            }
            return profile.withName(new LibraryName("Winter"));
        });

        var description = new LibraryDescription("by the winner");
        assertThat(edited.profile()).isEqualTo(new LibraryProfile(new LibraryName("Winter"), description));
        assertThat(seen).containsExactly(library.profile(), library.profile().withDescription(description));
        assertThat(bench.find(library)).isEqualTo(edited);
        assertThat(edited.revision().version()).isEqualTo(3);
    }

    @Test
    void a_change_that_has_lost_is_not_overtaken_again() throws InterruptedException {
        var library = bench.library();
        var attempts = new ArrayList<LibraryProfile>();
        var rival = new Thread(() -> describe(library, "the rival"));

        var edited = bench.app.editLibrary().edit(Bench.ACTOR, library.id(), profile -> {
            attempts.add(profile);
            if (attempts.size() == 1) {
                describe(library, "the winner");
            } else {
                rival.start();
                while (!ASIDE.contains(rival.getState())) {
                    Thread.onSpinWait();
                }
            }
            return profile.withName(new LibraryName("Winter"));
        });
        rival.join();

        assertThat(attempts).hasSize(2);
        assertThat(edited.profile())
                .isEqualTo(new LibraryProfile(new LibraryName("Winter"), new LibraryDescription("the winner")));
        assertThat(bench.find(library).profile())
                .isEqualTo(new LibraryProfile(new LibraryName("Winter"), new LibraryDescription("the rival")));
    }

    @Test
    void a_change_that_finds_its_goal_reached_when_it_looks_again_changes_nothing() {
        var library = bench.library();
        var winners = new ArrayList<Library>();

        var edited = bench.app.editLibrary().edit(Bench.ACTOR, library.id(), profile -> {
            if (winners.isEmpty()) {
                winners.add(bench.app
                        .editLibrary()
                        .edit(Bench.ACTOR, library.id(), same -> same.withName(new LibraryName("Winter"))));
            }
            return profile.withName(new LibraryName("Winter"));
        });

        assertThat(List.of(edited)).isEqualTo(winners);
    }

    @Test
    void what_is_remembered_is_changed_without_asking_who_it_is_and_what_is_refused_never() {
        var library = bench.library();
        var caller = new Doubtful(Bench.ACTOR);

        var trashed = bench.app.trashLibrary().trash(caller, library.id());
        assertThat(caller).hasToString("asked 0 times, confirmed 1 times");
        assertThat(bench.find(library)).isEqualTo(trashed);

        assertThat(bench.app.trashLibrary().trash(caller, library.id())).isEqualTo(trashed);
        assertThat(caller).hasToString("asked 1 times, confirmed 1 times");

        var nowhere = new LibraryId(new UUID(5, 5));
        assertThatThrownBy(() -> bench.app.restoreLibrary().restore(caller, nowhere))
                .isInstanceOf(Refusal.class);
        assertThat(caller).hasToString("asked 2 times, confirmed 1 times");
    }

    @Test
    void a_refusal_of_what_is_remembered_is_not_believed() {
        var library = bench.library();
        var caller = new Doubtful(Bench.ACTOR);
        var refusals = new ArrayList<Library>();

        var trashed = new LibraryChange(bench.transactions).changeRecalled(caller, library.id(), (seen, now) -> {
            if (refusals.isEmpty()) {
                refusals.add(seen);
                throw Refusal.noSuchLibrary();
            }
            return seen.trash(now, RetentionPolicy.DEFAULT);
        });

        assertThat(bench.find(library)).isEqualTo(trashed.remains().orElseThrow());
        assertThat(caller).hasToString("asked 1 times, confirmed 0 times");
    }

    @Test
    void what_is_due_and_so_may_be_drained_meanwhile_is_asked_for_first() {
        var library = bench.due();
        var caller = new Doubtful(Bench.ACTOR);

        var restored = bench.app.restoreLibrary().restore(caller, library.id()).library();

        assertThat(bench.find(library)).isEqualTo(restored);
        assertThat(restored.isLive()).isTrue();
        assertThat(caller).hasToString("asked 1 times, confirmed 0 times");
    }

    @Test
    void who_is_not_who_they_seem_is_asked_before_anything_is_told_or_done() {
        var library = bench.library();
        var stranger = new Doubtful(new Actor(library.owner(), new ApiKeyId(new UUID(6, 6))));
        stranger.known = false;

        assertThatThrownBy(() -> bench.app.trashLibrary().trash(stranger, library.id()))
                .hasMessage("a stranger");
        assertThatThrownBy(() -> bench.app.findLibrary().find(stranger, library.id()))
                .hasMessage("a stranger");
        assertThatThrownBy(() -> bench.app.listLibraries().list(stranger, StateFilter.ALL))
                .hasMessage("a stranger");

        assertThat(bench.find(library)).isEqualTo(library);
    }

    /** Somebody who may have to be asked for. */
    private static final class Doubtful implements Caller {
        private final Actor presumed;
        private boolean known = true;
        private int asked;
        private int confirmed;

        Doubtful(Actor presumed) {
            this.presumed = presumed;
        }

        @Override
        public Actor presumed() {
            return presumed;
        }

        @Override
        public Actor certain() {
            asked++;
            if (!known) {
                throw new IllegalStateException("a stranger");
            }
            return presumed;
        }

        @Override
        public void confirmed() {
            confirmed++;
        }

        @Override
        public String toString() {
            return "asked %d times, confirmed %d times".formatted(asked, confirmed);
        }
    }

    @Test
    void a_change_whose_library_is_purged_meanwhile_is_refused() {
        var library = bench.due();

        assertThatThrownBy(() -> bench.app.editLibrary().edit(Bench.ACTOR, library.id(), profile -> {
                    assertThat(bench.app.drainBatch().drain(1)).isInstanceOf(DrainStep.Purged.class);
                    return profile.withName(new LibraryName("Winter"));
                }))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NO_SUCH_LIBRARY));
    }

    private void describe(Library library, String text) {
        var described = bench.app
                .editLibrary()
                .edit(Bench.ACTOR, library.id(), same -> same.withDescription(new LibraryDescription(text)));
        assertThat(described.profile().description()).isEqualTo(new LibraryDescription(text));
    }
}
