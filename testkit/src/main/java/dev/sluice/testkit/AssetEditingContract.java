package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.AssetEditing;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetEdits;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.AssetState;
import dev.sluice.domain.Findings;
import dev.sluice.domain.Library;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link AssetEditing} promises. */
public interface AssetEditingContract extends PersistenceSubject {
    @Test
    default void assets_are_handed_out_as_they_are_in_ascending_order() {
        var library = given().library(0);
        var telling = telling(library);
        var silent = given().asset(library, "silent");
        var trashed = given().asset(library, "trashed");
        given().run(unit -> assertThat(unit.assetTrash()
                        .trash(
                                library.owner(),
                                library.id(),
                                List.of(trashed.id()),
                                new AssetState.Trashed(given().now(), given().now()))
                        .ids())
                .hasSize(1));

        var locked = lock(
                library.owner(),
                library,
                List.of(trashed.id(), Fixtures.assetId(), telling.id(), silent.id(), silent.id()));

        assertThat(locked)
                .isEqualTo(Stream.of(telling, silent, trashed)
                        .map(Asset::id)
                        .sorted()
                        .map(id -> find(library, id))
                        .toList());
    }

    @Test
    default void edits_count_for_more_than_the_file_until_they_are_withdrawn() {
        var library = given().library(0);
        var asset = telling(library);
        var spared = telling(library, "spared");

        var edited = edit(library, asset, edits -> Fixtures.edits());
        assertThat(find(library, asset.id())).isEqualTo(edited);
        assertThat(edited.position()).contains(Fixtures.edits().position());

        var partly = edit(library, asset, edits -> edits.withPosition(null).withDescription(null));
        assertThat(find(library, asset.id())).isEqualTo(partly);
        assertThat(partly.position()).isEqualTo(asset.position());
        assertThat(partly.captured()).isEqualTo(Fixtures.edits().captured());

        var asBefore = edit(library, asset, edits -> AssetEdits.NONE);
        assertThat(find(library, asset.id()))
                .isEqualTo(asBefore)
                .usingRecursiveComparison()
                .ignoringFields("updatedAt")
                .isEqualTo(asset);
        assertThat(find(library, spared.id())).isEqualTo(spared);
    }

    @Test
    default void nothing_but_the_edits_is_written() {
        var library = given().library(0);
        var asset = telling(library);
        var other =
                asset.trash(given().now(), RetentionPolicy.DEFAULT).remains().orElseThrow();

        given().run(unit -> unit.assetEditing().save(List.of(other)));

        assertThat(find(library, asset.id())).isEqualTo(asset);
    }

    @Test
    default void assets_of_other_libraries_and_owners_are_not_handed_out() {
        var library = given().library(0);
        var ids = List.of(telling(library).id());
        var elsewhere = given().library(library.owner());
        var narrow = new SelectedLibraries(library.owner(), Set.of(elsewhere.id()));

        assertThat(lock(library.owner(), elsewhere, ids)).isEmpty();
        assertThat(lock(Fixtures.user(), library, ids)).isEmpty();
        assertThat(lock(narrow, library, ids)).isEmpty();
        assertThat(lock(library.owner(), library, List.of())).isEmpty();
    }

    @Test
    default void an_asset_that_is_gone_cannot_be_saved() {
        var library = given().library(0);
        var never = Fixtures.asset(library.id(), "never", "2024-02-29T12:00:00", given().now());

        assertThatThrownBy(() -> given().run(unit -> unit.assetEditing().save(List.of(never))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void assets_are_edited_in_a_transaction_only() {
        var library = given().library(0);
        var ids = List.of(telling(library).id());

        assertThatThrownBy(() ->
                        transactions().oneByOne(unit -> unit.assetEditing().lock(library.owner(), library.id(), ids)))
                .isInstanceOf(IllegalStateException.class);
    }

    private Asset telling(Library library) {
        return telling(library, "telling");
    }

    private Asset telling(Library library, String content) {
        var found = Findings.of(Fixtures.metadata(), Fixtures.captured("2024-02-29T12:00:00"));
        var asset = Asset.create(Fixtures.assetId(), library.id(), Fixtures.photo(content), found, given().now());
        given().store(asset, library.owner());
        return asset;
    }

    private Asset edit(Library library, Asset asset, UnaryOperator<AssetEdits> change) {
        clock().turn(Duration.ofMinutes(1));
        return transactions().inTransaction(unit -> {
            var locked = unit.assetEditing().lock(library.owner(), library.id(), List.of(asset.id()));
            var edits = change.apply(locked.get(0).edits());
            var edited = locked.get(0).edit(edits, clock().instant()).remains().orElseThrow();
            unit.assetEditing().save(List.of(edited));
            return edited;
        });
    }

    private List<Asset> lock(Scope scope, Library library, List<AssetId> ids) {
        return transactions().inTransaction(unit -> unit.assetEditing().lock(scope, library.id(), ids));
    }

    private Asset find(Library library, AssetId id) {
        return transactions()
                .oneByOne(unit -> unit.assets().find(library.owner(), id))
                .orElseThrow();
    }
}
