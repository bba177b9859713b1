package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.application.DrainStep;
import dev.sluice.application.port.AuditEntry;
import dev.sluice.application.port.AuditPage;
import dev.sluice.application.port.BrakePolicy;
import dev.sluice.application.port.BrakePolicy.Limit;
import dev.sluice.domain.Asset;
import dev.sluice.domain.Brake;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryEvent.BrakeReleased;
import dev.sluice.domain.LibraryEvent.Braked;
import dev.sluice.domain.Refusal.Reason;
import dev.sluice.domain.UserId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When purging waits because too much is given up at a time, and what an operator can do then. */
public interface BrakeContract extends LifecycleSubject {
    /** More than five assets of one user in an hour are too many. */
    BrakePolicy FIVE = new BrakePolicy(Duration.ofHours(1), new Limit(5L, null), Limit.NONE);

    @Test
    default void what_one_user_trashes_too_much_of_is_not_purged_and_what_others_do_is() {
        var scene = scene();
        var other = scene.ofSomebodyElse();
        var large = trashed(scene, scene.library(6));
        var small = trashed(other, other.library(5));

        var brake = tripped(scene);

        assertThat(brake.user()).isEqualTo(scene.actor().user());
        assertThat(brake.assets()).isEqualTo(6);
        assertThat(scene.find(large).braked()).isTrue();
        assertThat(scene.given().history(large)).contains(new Braked(large.id(), given().now()));
        assertThat(audit()).anyMatch(entry -> entry.what().equals("brake_tripped"));
        assertThat(scene.useCases().checkBrakes().check(FIVE)).isEmpty();
        clock().turn(Duration.ofDays(90));
        assertThat(scene.useCases().checkBrakes().check(FIVE)).isEmpty();
        assertThat(scene.drainAll(10)).hasSize(1);
        assertThat(other.exists(small)).isFalse();
        assertThat(scene.find(large).contents().assets()).isEqualTo(6);
    }

    @Test
    default void a_released_brake_lets_everything_go_on_and_does_not_come_back_for_the_same() {
        var scene = scene();
        var library = trashed(scene, scene.library(6));
        var brake = tripped(scene);

        var released = scene.useCases().decideBrake().decide(scene.actor(), brake.id(), true);

        assertThat(released.releasedAt()).isEqualTo(given().now());
        assertThat(scene.find(library).braked()).isFalse();
        assertThat(scene.given().history(library)).contains(new BrakeReleased(library.id(), given().now()));
        assertThat(scene.useCases().listBrakes().list(10)).isEmpty();
        assertThat(audit()).anyMatch(entry -> entry.what().equals("brake_released") && entry.by() != null);
        assertThat(scene.useCases().checkBrakes().check(FIVE)).isEmpty();
        assertThat(decision(scene, brake, true)).isEqualTo(new Outcome.Refused<>(Reason.NO_SUCH_BRAKE));
        clock().turn(Duration.ofDays(90));
        assertThat(scene.useCases().checkBrakes().check(FIVE)).isEmpty();
        assertThat(scene.drainAll(10)).hasSize(1);
    }

    @Test
    default void a_kept_brake_keeps_what_it_has_caught_and_new_things_are_counted_anew() {
        var scene = scene();
        var caught = trashed(scene, scene.library(6));
        var brake = tripped(scene);

        var kept = scene.useCases().decideBrake().decide(scene.actor(), brake.id(), false);

        assertThat(kept.isUndecided()).isFalse();
        clock().turn(Duration.ofSeconds(1));
        var later = trashed(scene, scene.library(5));
        assertThat(scene.useCases().checkBrakes().check(FIVE)).isEmpty();
        assertThat(scene.find(later).braked()).isFalse();
        clock().turn(Duration.ofSeconds(1));
        var tooMuch = trashed(scene, scene.library(1));
        var second = tripped(scene);
        assertThat(second.assets()).isEqualTo(6);
        assertThat(scene.find(tooMuch).braked()).isTrue();
        assertThat(scene.find(later).braked()).isTrue();

        assertThat(decision(scene, second, true).isAnswered()).isTrue();
        assertThat(Stream.of(caught, later).map(library -> scene.find(library).braked()))
                .as("the first one keeps all of this user's")
                .containsExactly(true, true);
        assertThat(decision(scene, brake, true).isAnswered()).isTrue();
        assertThat(Stream.of(caught, later, tooMuch)
                        .map(library -> scene.find(library).braked()))
                .containsOnly(false);
    }

    @Test
    default void a_kept_brake_keeps_also_what_was_given_up_before_and_nobody_had_looked_at() {
        var scene = scene();
        var counted = trashed(scene, scene.library(6));
        var brake = tripped(scene);
        clock().turn(Duration.ofSeconds(1));
        var unseen = trashed(scene, scene.library(7));

        assertThat(decision(scene, brake, false).isAnswered()).isTrue();

        clock().turn(Duration.ofDays(90));
        assertThat(scene.useCases().checkBrakes().check(FIVE)).isEmpty();
        assertThat(Stream.of(counted, unseen).map(library -> scene.find(library).braked()))
                .containsOnly(true);
        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());
    }

    @Test
    default void nothing_is_purged_that_was_given_up_and_not_counted_yet() {
        var scene = scene();
        assertThat(scene.useCases().checkBrakes().check(FIVE)).isEmpty();
        var library = scene.due(3);

        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());
        assertThat(scene.useCases().checkBrakes().check(FIVE)).isEmpty();
        assertThat(scene.drain(10)).as("others may not have committed").isEqualTo(new DrainStep.Idle());
        clock().turn(Duration.ofMinutes(1));
        assertThat(scene.useCases().checkBrakes().check(FIVE)).isEmpty();

        assertThat(scene.drainAll(10)).hasSize(1);
        assertThat(scene.exists(library)).isFalse();
    }

    @Test
    default void too_much_that_is_expedited_waits_and_can_be_restored() {
        var scene = scene();
        assertThat(scene.useCases().checkBrakes().check(FIVE)).isEmpty();
        var libraries = Stream.generate(() -> scene.due(3)).limit(2).toList();

        var brake = tripped(scene);
        clock().turn(Duration.ofMinutes(2));
        assertThat(scene.useCases().checkBrakes().check(FIVE)).isEmpty();

        assertThat(brake.assets()).isEqualTo(6);
        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());
        for (var library : libraries) {
            var back = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());
            assertThat(back.library().contents().assets()).isEqualTo(3);
        }
        assertThat(decision(scene, brake, true).isAnswered()).isTrue();
        new Audit(scene).check(libraries.get(0), libraries.get(1));
    }

    @Test
    default void single_assets_count_and_wait_in_the_trash_of_their_library() {
        var scene = scene();
        var library = scene.library(7);
        assertThat(scene.trash(library, 6)).hasSize(6);

        var brake = tripped(scene);
        var emptied = scene.useCases().emptyTrash().empty(scene.actor(), library.id(), null);
        assertThat(emptied.contents().condemned()).isEqualTo(6);
        clock().turn(Duration.ofDays(90));
        assertThat(scene.useCases().checkBrakes().check(FIVE)).isEmpty();

        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());
        assertThat(decision(scene, brake, true).isAnswered()).isTrue();
        assertThat(scene.drainAll(10)).hasSize(1);
        assertThat(scene.assets(library)).extracting(Asset::isTrashed).containsExactly(false);
    }

    @Test
    default void a_share_of_what_is_stored_counts_if_it_is_not_of_very_little() {
        var owner = Fixtures.user();
        assertThat(trashedOfSize(owner, 99).isLive()).isFalse();
        assertThat(check(new Limit(null, 0.5), Limit.NONE)).isEmpty();

        clock().turn(Duration.ofDays(2));
        var another = Fixtures.user();
        assertThat(ofSize(another, 150).isLive()).isTrue();
        assertThat(trashedOfSize(another, 150).isLive()).isFalse();

        assertThat(check(new Limit(null, 0.5), Limit.NONE)).isEmpty();
        assertThat(check(new Limit(null, 0.49), Limit.NONE))
                .extracting(Brake::user, Brake::assets)
                .containsExactly(tuple(another, 150L));
    }

    @Test
    default void what_everybody_gives_up_together_counts_too() {
        var libraries = Stream.generate(() -> trashedOfSize(Fixtures.user(), 3))
                .limit(2)
                .toList();

        assertThat(check(Limit.NONE, new Limit(6L, null))).isEmpty();
        var brakes = check(Limit.NONE, new Limit(5L, null));

        assertThat(brakes).extracting(Brake::user).containsExactly((UserId) null);
        assertThat(libraries).allMatch(library -> given().latest(library).braked());
    }

    @Test
    default void without_limits_nothing_is_counted_and_everything_is_purged() {
        var scene = scene();
        assertThat(scene.useCases().checkBrakes().check(FIVE)).isEmpty();
        var library = scene.due(9);
        assertThat(scene.drain(10)).isEqualTo(new DrainStep.Idle());

        assertThat(scene.useCases().checkBrakes().check(BrakePolicy.OFF)).isEmpty();

        assertThat(scene.drainAll(10)).hasSize(1);
        assertThat(scene.exists(library)).isFalse();
    }

    @Test
    default void however_many_check_and_drain_at_a_time_nothing_of_too_much_is_purged() {
        var scene = scene();
        assertThat(scene.useCases().checkBrakes().check(FIVE)).isEmpty();
        var libraries = Stream.generate(() -> scene.due(2)).limit(4).toList();
        clock().turn(Duration.ofMinutes(2));

        var brakes = Race.<Integer>of(6, racer -> {
            int found = 0;
            for (int turn = 0; turn < 4; turn++) {
                if (racer % 2 == 0) {
                    found += scene.useCases().checkBrakes().check(FIVE).size();
                } else {
                    assertThat(scene.drainAll(1)).isEmpty();
                }
            }
            return found;
        });

        assertThat(brakes.stream().mapToInt(Integer::intValue).sum()).isOne();
        assertThat(libraries).allSatisfy(library -> {
            assertThat(scene.find(library).contents().assets()).isEqualTo(2);
            assertThat(scene.find(library).braked()).isTrue();
        });
    }

    private Brake tripped(Scene scene) {
        var brakes = scene.useCases().checkBrakes().check(FIVE);
        assertThat(brakes).hasSize(1);
        assertThat(scene.useCases().listBrakes().list(10)).contains(brakes.get(0));
        return brakes.get(0);
    }

    private List<Brake> check(Limit user, Limit all) {
        return scene().useCases().checkBrakes().check(new BrakePolicy(Duration.ofHours(1), user, all));
    }

    private Library ofSize(UserId owner, int assets) {
        var library = given().library(owner);
        return given().change(library, empty -> empty.recount(LibraryContents.live(assets, assets), given().now()));
    }

    private Library trashedOfSize(UserId owner, int assets) {
        return given().trashed(ofSize(owner, assets));
    }

    private List<AuditEntry> audit() {
        return transactions().oneByOne(unit -> unit.audit().page(new AuditPage(null, null, 100)));
    }

    private static Library trashed(Scene scene, Library library) {
        return scene.useCases().trashLibrary().trash(scene.actor(), library.id());
    }

    private static Outcome<Brake> decision(Scene scene, Brake brake, boolean release) {
        return Outcome.of(() -> scene.useCases().decideBrake().decide(scene.actor(), brake.id(), release));
    }
}
