package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetEdits;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.Refusal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a user may rely on who knows more about a photo than its file. */
public interface AssetEditsContract extends LifecycleSubject {
    @Test
    default void an_edit_is_there_to_stay_and_in_the_history() {
        var scene = scene();
        var library = scene.library(2);
        var asset = scene.assets(library).get(0);
        clock().turn(Duration.ofHours(1));

        var edited = scene.useCases().editAsset().edit(scene.actor(), asset.id(), edits -> Fixtures.edits());

        assertThat(edited.edits()).isEqualTo(Fixtures.edits());
        assertThat(edited.updatedAt()).isEqualTo(clock().instant());
        assertThat(scene.useCases().findAsset().find(scene.actor(), asset.id())).isEqualTo(edited);
        assertThat(scene.given().history(library))
                .endsWith(
                        new LibraryEvent.AssetsUpdated(library.id(), clock().instant(), List.of(asset.id())),
                        new LibraryEvent.MetadataUpdated(library.id(), clock().instant(), List.of(asset.id())));
        new Audit(scene).check(library);
    }

    @Test
    default void an_edit_of_the_capture_time_moves_the_asset_in_the_list() {
        var scene = scene();
        var library = scene.library(3);
        var last = scene.assets(library).get(2);

        var unused = scene.useCases()
                .editAsset()
                .edit(scene.actor(), last.id(), edits -> edits.withCaptured(Fixtures.captured("2030-01-01T00:00:00")));

        assertThat(scene.assets(library).get(0).id()).isEqualTo(last.id());
        assertThat(scene.assets(library)).hasSize(3);
    }

    @Test
    default void an_edit_that_says_nothing_new_changes_nothing() {
        var scene = scene();
        var library = scene.library(1);
        var id = scene.assets(library).get(0).id();
        var edited = scene.useCases().editAsset().edit(scene.actor(), id, edits -> Fixtures.edits());
        var before = scene.find(library);
        clock().turn(Duration.ofHours(1));

        assertThat(scene.useCases().editAsset().edit(scene.actor(), id, edits -> Fixtures.edits()))
                .isEqualTo(edited);

        assertThat(scene.find(library)).isEqualTo(before);
    }

    @Test
    default void many_edits_are_one_change_of_those_that_really_change_in_the_order_of_the_call() {
        var scene = scene();
        var library = scene.library(3);
        var ids = scene.assets(library).stream().map(Asset::id).toList();
        var before = scene.find(library);
        clock().turn(Duration.ofHours(1));

        var changes = new LinkedHashMap<AssetId, UnaryOperator<AssetEdits>>();
        changes.put(ids.get(2), edits -> Fixtures.edits());
        changes.put(ids.get(0), edits -> edits);
        changes.put(ids.get(1), edits -> Fixtures.edits());
        var edited = scene.useCases().editAssets().edit(scene.actor(), library.id(), changes);

        assertThat(edited).extracting(Asset::id).containsExactly(ids.get(2), ids.get(0), ids.get(1));
        assertThat(edited.get(1).edits()).isEqualTo(AssetEdits.NONE);
        assertThat(scene.find(library).revision()).isEqualTo(before.revision().next(2));
        assertThat(scene.given().history(library))
                .last()
                .isEqualTo(new LibraryEvent.MetadataUpdated(
                        library.id(),
                        clock().instant(),
                        List.of(ids.get(1), ids.get(2)).stream().sorted().toList()));
        new Audit(scene).check(library);
    }

    @Test
    default void one_asset_that_is_not_there_keeps_all_others_from_being_edited() {
        var scene = scene();
        var library = scene.library(1);
        var elsewhere = scene.library(1);
        var asset = scene.assets(library).get(0);
        var before = scene.find(library);

        for (var other :
                List.of(Fixtures.assetId(), scene.assets(elsewhere).get(0).id())) {
            assertThat(edit(scene, library, asset.id(), other))
                    .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_ASSET));
        }

        assertThat(scene.assets(library)).containsExactly(asset);
        assertThat(scene.find(library)).isEqualTo(before);
    }

    @Test
    default void trashed_assets_are_edited_and_stay_where_they_are() {
        var scene = scene();
        var library = scene.library(2);
        var id = scene.assets(library).get(0).id();
        assertThat(scene.useCases().trashAssets().trash(scene.actor(), library.id(), List.of(id)))
                .hasSize(1);

        assertThat(edit(scene, library, id).answer())
                .singleElement()
                .satisfies(edited -> assertThat(edited.isTrashed()).isTrue());

        assertThat(scene.find(library).contents().trashedAssets()).isOne();
        new Audit(scene).check(library);
    }

    @Test
    default void nobody_edits_what_is_somebody_elses_or_in_a_library_in_the_trash() {
        var scene = scene();
        var library = scene.library(1);
        var asset = scene.assets(library).get(0);

        assertThat(edit(scene.ofSomebodyElse(), library, asset.id()))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));
        assertThat(editOne(scene.ofSomebodyElse(), asset.id()))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_ASSET));

        assertThat(scene.useCases()
                        .trashLibrary()
                        .trash(scene.actor(), library.id())
                        .isLive())
                .isFalse();
        assertThat(edit(scene, library, asset.id())).isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));
        assertThat(editOne(scene, asset.id())).isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_ASSET));
    }

    @Test
    default void of_edits_of_different_things_at_the_same_time_none_is_lost() {
        var scene = scene();
        var library = scene.library(1);
        var id = scene.assets(library).get(0).id();
        var all = Fixtures.edits();

        var edited = Race.<Asset>of(
                3,
                racer -> scene.useCases().editAsset().edit(scene.actor(), id, edits -> switch (racer) {
                    case 0 -> edits.withDescription(all.description());
                    case 1 -> edits.withPosition(all.position());
                    default -> edits.withCaptured(all.captured());
                }));

        assertThat(edited).hasSize(3);
        assertThat(scene.assets(library))
                .singleElement()
                .extracting(Asset::edits)
                .isEqualTo(all);
        new Audit(scene).check(library);
    }

    private static Outcome<List<Asset>> edit(Scene scene, Library library, AssetId... ids) {
        var changes = new LinkedHashMap<AssetId, UnaryOperator<AssetEdits>>();
        for (var id : ids) {
            changes.put(id, edits -> Fixtures.edits());
        }
        return Outcome.of(() -> scene.useCases().editAssets().edit(scene.actor(), library.id(), Map.copyOf(changes)));
    }

    private static Outcome<Asset> editOne(Scene scene, AssetId id) {
        return Outcome.of(() -> scene.useCases().editAsset().edit(scene.actor(), id, edits -> Fixtures.edits()));
    }
}
