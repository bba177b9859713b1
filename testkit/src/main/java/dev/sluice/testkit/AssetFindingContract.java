package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.CaptureSpan;
import dev.sluice.domain.Asset;
import dev.sluice.domain.Library;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.UserId;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who finds which assets, and that a library stores the same bytes once. */
public interface AssetFindingContract extends PersistenceSubject {
    @Test
    default void to_others_an_asset_does_not_exist() {
        var library = given().library(0);
        var asset = given().asset(library, "photo");
        var somebodyElse = Fixtures.user();

        assertThat(find(library.owner(), asset)).contains(asset);
        assertThat(find(somebodyElse, asset)).isEmpty();
        assertThat(byContent(somebodyElse, library, "photo")).isEmpty();
        assertThat(span(somebodyElse, library)).isEmpty();
    }

    @Test
    default void an_asset_hides_with_its_library_and_comes_back_with_it() {
        var library = given().library(1);
        var asset = given().asset(library, "photo");

        var trashed = given().trashed(library);
        assertThat(find(library.owner(), asset)).isEmpty();

        var restored = given().restored(trashed, Fixtures.actor());
        assertThat(restored.contents().assets()).isEqualTo(2);
        assertThat(find(library.owner(), asset)).contains(asset);
    }

    @Test
    default void an_asset_of_a_draining_library_is_not_found() {
        var library = given().library(0);
        var one = given().asset(library, "one");
        var other = given().asset(library, "other");

        var draining = given().draining(library, 1);

        assertThat(draining.contents().assets()).isEqualTo(1);
        assertThat(find(library.owner(), one)).isEmpty();
        assertThat(find(library.owner(), other)).isEmpty();
    }

    @Test
    default void the_same_bytes_are_stored_once_in_a_library() {
        var library = given().library(0);
        var first = given().asset(library, "photo");

        assertThat(inserts(asset(library, "photo"))).isFalse();

        assertThat(byContent(library.owner(), library, "photo")).contains(first);
        assertThat(byContent(library.owner(), library, "another photo")).isEmpty();
    }

    @Test
    default void bytes_of_an_asset_in_the_trash_are_stored_already() {
        var library = given().library(0);
        var trashed = asset(library, "photo")
                .trash(given().now(), RetentionPolicy.DEFAULT)
                .remains()
                .orElseThrow();
        given().store(trashed, library.owner());

        assertThat(inserts(asset(library, "photo"))).isFalse();

        assertThat(byContent(library.owner(), library, "photo")).contains(trashed);
    }

    @Test
    default void another_library_stores_the_same_bytes_for_itself() {
        var library = given().library(0);
        var another = given().library(library.owner());
        var here = given().asset(library, "photo");
        var there = given().asset(another, "photo");

        assertThat(byContent(library.owner(), library, "photo")).contains(here);
        assertThat(byContent(library.owner(), another, "photo")).contains(there);
    }

    @Test
    default void what_was_not_stored_spoils_nothing_else_in_its_transaction() {
        var library = given().library(1);

        given().run(unit -> {
            assertThat(unit.assets().insert(asset(library, "photo 1"))).isFalse();
            assertThat(unit.assets().insert(asset(library, "new"))).isTrue();
        });

        assertThat(byContent(library.owner(), library, "new")).isPresent();
    }

    @Test
    default void the_same_bytes_at_the_same_time_are_stored_once() {
        var library = given().library(0);

        var stored = Race.of(8, racer -> inserts(asset(library, "photo")));

        assertThat(stored).containsOnlyOnce(true);
    }

    @Test
    default void bytes_whose_asset_was_purged_can_be_stored_anew() {
        var library = given().library(2);
        var restored = given().restored(given().draining(library, 1), Fixtures.actor());
        assertThat(restored.contents().assets()).isEqualTo(1);

        assertThat(inserts(asset(library, "photo 1")) ^ inserts(asset(library, "photo 2")))
                .isTrue();
    }

    @Test
    default void a_library_that_is_gone_takes_no_asset() {
        var due = given().due(given().library(0));
        assertThat(given().saves(due.drained(PurgedBatch.NOTHING, given().now())))
                .isTrue();

        assertThatThrownBy(() -> inserts(asset(due, "photo")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NO_SUCH_LIBRARY));
    }

    @Test
    default void the_span_of_captures_goes_by_wall_clocks_and_is_known_in_the_trash_too() {
        var library = given().library(0);
        assertThat(span(library.owner(), library)).isEmpty();
        var expected = new CaptureSpan(
                LocalDateTime.parse("1999-12-31T23:59:59.999999"), LocalDateTime.parse("2024-02-29T23:00:00"));
        for (var captured : new String[] {"2024-02-29T22:59:59", "2024-02-29T23:00:00", "1999-12-31T23:59:59.999999"}) {
            given().store(Fixtures.asset(library.id(), captured, captured, given().now()), library.owner());
        }

        assertThat(span(library.owner(), library)).contains(expected);
        assertThat(span(library.owner(), given().trashed(library))).contains(expected);
    }

    private Asset asset(Library library, String content) {
        return Fixtures.asset(library.id(), content, "2024-02-29T12:00:00", given().now());
    }

    private boolean inserts(Asset asset) {
        return transactions().<Boolean>inTransaction(unit -> unit.assets().insert(asset));
    }

    private Optional<Asset> find(UserId owner, Asset asset) {
        return transactions().oneByOne(unit -> unit.assets().find(owner, asset.id()));
    }

    private Optional<Asset> byContent(UserId owner, Library library, String content) {
        var digest = Fixtures.photo(content).sha256();
        return transactions().oneByOne(unit -> unit.assets().findByContent(owner, library.id(), digest));
    }

    private Optional<CaptureSpan> span(UserId owner, Library library) {
        return transactions().oneByOne(unit -> unit.assets().span(owner, library.id()));
    }
}
