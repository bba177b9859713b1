package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.Reclaim;
import dev.sluice.domain.AssetId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How notes of bytes to be deleted are worked off. */
public interface ReclaimClaimsContract extends PersistenceSubject {
    @Test
    default void added_bytes_are_due_at_once_in_one_note_and_in_order() {
        var assets = Stream.generate(Fixtures::assetId).limit(1_000).toList();

        add(assets);

        assertThat(claim(10)).singleElement().satisfies(note -> {
            assertThat(note.assets()).isEqualTo(assets);
            assertThat(note.attempts()).isEqualTo(1);
        });
    }

    @Test
    default void no_bytes_are_no_note() {
        add(List.of());

        assertThat(claim(10)).isEmpty();
    }

    @Test
    default void bytes_added_in_a_transaction_are_noted_when_it_commits() {
        var asset = Fixtures.assetId();

        given().run(unit -> unit.reclaims().add(List.of(asset)));

        assertThat(claim(10)).extracting(Reclaim::assets).containsExactly(List.of(asset));
    }

    @Test
    default void the_longest_due_are_claimed_first_and_no_more_than_asked_for() {
        var expected = new ArrayList<AssetId>();
        for (int number = 0; number < 5; number++) {
            expected.add(added());
            clock().turn(Duration.ofSeconds(1));
        }

        assertThat(assets(claim(2))).isEqualTo(expected.subList(0, 2));
        assertThat(assets(claim(2))).isEqualTo(expected.subList(2, 4));
        assertThat(assets(claim(2))).isEqualTo(expected.subList(4, 5));
        assertThat(claim(2)).isEmpty();
    }

    @Test
    default void what_is_claimed_nobody_else_gets_before_the_lease_is_over() {
        var asset = added();
        var first = claim(10);

        clock().turn(LEASE.minusNanos(1_000));
        assertThat(claim(10)).isEmpty();

        clock().turn(Duration.ofNanos(1_000));
        assertThat(claim(10)).containsExactly(new Reclaim(first.get(0).id(), List.of(asset), 2));
    }

    @Test
    default void what_is_done_is_forgotten() {
        var done = added();
        transactions().perform(unit -> unit.reclaims().done(claim(10).get(0)));
        var other = added();

        clock().turn(Duration.ofDays(1));

        assertThat(assets(claim(10))).containsExactly(other).doesNotContain(done);
    }

    @Test
    default void what_failed_is_kept_and_is_due_again_after_a_growing_time() {
        var deleted = Fixtures.assetId();
        var stubborn = Fixtures.assetId();
        add(List.of(deleted, stubborn));

        var first = patienceAfterFailure(claim(10).get(0), stubborn);
        var second = patienceAfterFailure(claim(10).get(0), stubborn);

        assertThat(first).isPositive();
        assertThat(second).isGreaterThan(first);
        var third = claim(10).get(0);
        assertThat(third.attempts()).isGreaterThan(2);
        assertThat(third.assets()).containsExactly(stubborn);
    }

    @Test
    default void what_fails_is_in_nobodys_way() {
        var broken = added();
        var note = claim(1).get(0);
        fail(note, List.of(broken), "\0 \uD800 x" + "\uD83D\uDE00".repeat(100_000));
        var other = added();

        assertThat(assets(claim(10))).containsExactly(other);
    }

    @Test
    default void a_claim_that_took_too_long_settles_nothing() {
        var asset = added();
        var slow = claim(10).get(0);
        clock().turn(LEASE);
        var second = claim(10).get(0);

        transactions().perform(unit -> unit.reclaims().done(slow));
        fail(slow, List.of(), "too late");

        clock().turn(LEASE);
        assertThat(claim(10)).containsExactly(new Reclaim(second.id(), List.of(asset), 3));
    }

    @Test
    default void of_many_claims_at_the_same_time_each_note_goes_to_one() {
        var expected = Stream.generate(this::added).limit(40).toList();

        var claimed = Race.<List<AssetId>>of(6, racer -> {
            var mine = new ArrayList<AssetId>();
            List<Reclaim> notes;
            do {
                notes = claim(3);
                mine.addAll(assets(notes));
            } while (!notes.isEmpty() && mine.size() <= expected.size());
            return mine;
        });

        assertThat(claimed.stream().flatMap(List::stream)).doesNotHaveDuplicates();
        var left = Stream.generate(() -> claim(3)).limit(expected.size()).takeWhile(notes -> !notes.isEmpty());
        assertThat(Stream.concat(claimed.stream(), left.map(ReclaimClaimsContract::assets))
                        .flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** For how long these tests claim notes. */
    Duration LEASE = Duration.ofHours(2);

    private AssetId added() {
        var asset = Fixtures.assetId();
        add(List.of(asset));
        return asset;
    }

    private void add(List<AssetId> assets) {
        transactions().perform(unit -> unit.reclaims().add(assets));
    }

    private List<Reclaim> claim(int limit) {
        return transactions().oneByOne(unit -> unit.reclaims().claim(limit, LEASE));
    }

    private void fail(Reclaim claimed, List<AssetId> remaining, String reason) {
        transactions().perform(unit -> unit.reclaims().failed(claimed, remaining, reason));
    }

    /** How long it is left alone after a failure, to the second. */
    private Duration patienceAfterFailure(Reclaim claimed, AssetId remaining) {
        fail(claimed, List.of(remaining), "the disk is gone");
        var failedAt = given().now();
        while (claim(10).isEmpty()) {
            clock().turn(Duration.ofSeconds(1));
            assertThat(given().now()).isBefore(failedAt.plus(Duration.ofHours(1)));
        }
        var patience = Duration.between(failedAt, given().now());
        clock().turn(LEASE);
        return patience;
    }

    private static List<AssetId> assets(List<Reclaim> notes) {
        return notes.stream().flatMap(note -> note.assets().stream()).toList();
    }
}
