package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.AssetTrash;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.AssetState;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.MovedAssets;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link AssetTrash} promises. */
public interface AssetTrashContract extends PersistenceSubject {
    @Test
    default void trashing_moves_live_assets_and_tells_which_in_ascending_order() {
        var library = given().library(0);
        var one = given().asset(library, "one");
        var other = given().asset(library, "other");
        var spared = given().asset(library, "spared");
        clock().turn(Duration.ofHours(1));
        var at = clock().instant();

        var trashed = trash(library.owner(), library, List.of(other.id(), Fixtures.assetId(), one.id(), one.id()));

        assertThat(trashed).isEqualTo(sorted(one, other));
        for (var asset : List.of(one, other)) {
            var found = find(library, asset);
            assertThat(found.state()).isEqualTo(new AssetState.Trashed(at, at.plus(Duration.ofDays(90))));
            assertThat(found.updatedAt()).isEqualTo(at);
            assertThat(found.createdAt()).isEqualTo(asset.createdAt());
            assertThat(found.file()).isEqualTo(asset.file());
        }
        assertThat(find(library, spared)).isEqualTo(spared);
    }

    @Test
    default void trashing_again_changes_nothing_and_keeps_the_first_date() {
        var library = given().library(0);
        var asset = given().asset(library, "one");
        assertThat(trash(library.owner(), library, List.of(asset.id()))).hasSize(1);
        var first = find(library, asset);
        clock().turn(Duration.ofDays(1));

        assertThat(trash(library.owner(), library, List.of(asset.id()))).isEmpty();
        assertThat(find(library, asset)).isEqualTo(first);
    }

    @Test
    default void restoring_moves_trashed_assets_only() {
        var library = given().library(0);
        var asset = given().asset(library, "one");
        var live = given().asset(library, "live");
        assertThat(trash(library.owner(), library, List.of(asset.id()))).hasSize(1);
        clock().turn(Duration.ofHours(1));
        var at = clock().instant();

        var restored = work(unit -> unit.restore(library.owner(), library.id(), List.of(asset.id(), live.id()), at));

        assertThat(restored).isEqualTo(new MovedAssets(List.of(asset.id()), 3));
        assertThat(find(library, asset).state()).isEqualTo(new AssetState.Live());
        assertThat(find(library, asset).updatedAt()).isEqualTo(at);
        assertThat(find(library, live)).isEqualTo(live);
    }

    @Test
    default void deleting_takes_live_and_trashed_assets_and_sums_them_up() {
        var library = given().library(0);
        var one = given().asset(library, "one");
        var other = given().asset(library, "three");
        var spared = given().asset(library, "spared");
        assertThat(trash(library.owner(), library, List.of(one.id()))).hasSize(1);

        var batch = work(unit -> unit.delete(
                library.owner(), library.id(), List.of(one.id(), other.id(), other.id(), Fixtures.assetId())));

        assertThat(batch).isEqualTo(new PurgedBatch(sorted(one, other), 8, new LibraryContents(2, 1, 8, 3, 0)));
        assertThat(exists(library, one)).isFalse();
        assertThat(exists(library, other)).isFalse();
        assertThat(find(library, spared)).isEqualTo(spared);
    }

    @Test
    default void nothing_is_changed_that_is_of_another_library_or_outside_the_scope() {
        var library = given().library(0);
        var asset = given().asset(library, "one");
        var elsewhere = given().library(library.owner());
        var ids = List.of(asset.id());
        var narrow = new SelectedLibraries(library.owner(), Set.of(elsewhere.id()));

        assertUntouched(library.owner(), elsewhere, ids);
        assertUntouched(Fixtures.user(), library, ids);
        assertUntouched(narrow, library, ids);
        assertThat(find(library, asset)).isEqualTo(asset);
    }

    @Test
    default void assets_are_moved_in_a_transaction_only() {
        var library = given().library(0);
        var ids = List.of(given().asset(library, "one").id());

        assertThatThrownBy(() ->
                        transactions().oneByOne(unit -> unit.assetTrash().delete(library.owner(), library.id(), ids)))
                .isInstanceOf(IllegalStateException.class);
    }

    private void assertUntouched(Scope scope, Library library, List<AssetId> ids) {
        assertThat(trash(scope, library, ids)).isEmpty();
        var at = clock().instant();
        MovedAssets restored = work(unit -> unit.restore(scope, library.id(), ids, at));
        assertThat(restored).isEqualTo(MovedAssets.NONE);
        PurgedBatch deleted = work(unit -> unit.delete(scope, library.id(), ids));
        assertThat(deleted).isEqualTo(PurgedBatch.NOTHING);
    }

    private List<AssetId> trash(Scope scope, Library library, List<AssetId> ids) {
        Instant at = clock().instant();
        var trashed = new AssetState.Trashed(at, at.plus(Duration.ofDays(90)));
        return work(unit -> unit.trash(scope, library.id(), ids, trashed)).ids();
    }

    private <R> R work(Function<AssetTrash, R> work) {
        return transactions().inTransaction(unit -> work.apply(unit.assetTrash()));
    }

    private Asset find(Library library, Asset asset) {
        return transactions()
                .oneByOne(unit -> unit.assets().find(library.owner(), asset.id()))
                .orElseThrow();
    }

    private boolean exists(Library library, Asset asset) {
        return transactions()
                .oneByOne(unit -> unit.assets().find(library.owner(), asset.id()))
                .isPresent();
    }

    private static List<AssetId> sorted(Asset... assets) {
        return Stream.of(assets).map(Asset::id).sorted().toList();
    }
}
