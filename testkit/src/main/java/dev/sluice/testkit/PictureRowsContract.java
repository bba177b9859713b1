package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.OwnedObject;
import dev.sluice.application.port.Reclaim;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Rendition;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What {@link dev.sluice.application.port.Pictures} promises, and what the other ports tell about pictures. */
public interface PictureRowsContract extends PersistenceSubject {
    @Test
    default void an_asset_has_one_picture_of_each_kind() {
        var library = given().library(Fixtures.user());
        var asset = given().asset(library, "photo");
        var thumbnail = Fixtures.assetId();
        var preview = Fixtures.assetId();

        assertThat(find(library.owner(), asset, Rendition.THUMBNAIL)).isEmpty();
        assertThat(attach(library.owner(), asset, Rendition.THUMBNAIL, thumbnail))
                .isTrue();
        assertThat(attach(library.owner(), asset, Rendition.THUMBNAIL, Fixtures.assetId()))
                .isFalse();
        assertThat(attach(library.owner(), asset, Rendition.PREVIEW, preview)).isTrue();

        assertThat(find(library.owner(), asset, Rendition.THUMBNAIL)).contains(thumbnail);
        assertThat(find(library.owner(), asset, Rendition.PREVIEW)).contains(preview);
    }

    @Test
    default void one_that_is_forgotten_can_be_made_again() {
        var library = given().library(Fixtures.user());
        var asset = given().asset(library, "photo");
        var lost = pictured(library, asset, Rendition.PREVIEW);
        var kept = pictured(library, asset, Rendition.THUMBNAIL);

        transactions().perform(unit -> unit.pictures().forget(lost));
        transactions().perform(unit -> unit.pictures().forget(Fixtures.assetId()));

        assertThat(find(library.owner(), asset, Rendition.PREVIEW)).isEmpty();
        assertThat(find(library.owner(), asset, Rendition.THUMBNAIL)).contains(kept);
        assertThat(attach(library.owner(), asset, Rendition.PREVIEW, Fixtures.assetId()))
                .isTrue();
    }

    @Test
    default void pictures_are_seen_within_the_scope_of_their_library_alone() {
        var library = given().library(Fixtures.user());
        var asset = given().asset(library, "photo");
        var neighbour = given().library(library.owner());
        List<Scope> strangers = List.of(
                Fixtures.user(),
                new SelectedLibraries(library.owner(), Set.of(neighbour.id())),
                new SelectedLibraries(Fixtures.user(), Set.of(library.id())));

        assertThat(strangers)
                .allSatisfy(scope -> assertThat(attach(scope, asset, Rendition.PREVIEW, Fixtures.assetId()))
                        .isFalse());
        var object = pictured(library, asset, Rendition.PREVIEW);

        assertThat(strangers)
                .allSatisfy(scope ->
                        assertThat(find(scope, asset, Rendition.PREVIEW)).isEmpty());
        assertThat(find(new SelectedLibraries(library.owner(), Set.of(library.id())), asset, Rendition.PREVIEW))
                .contains(object);
    }

    @Test
    default void an_asset_that_is_gone_gets_no_picture_and_attaching_needs_a_transaction() {
        var library = given().library(Fixtures.user());
        var gone = given().asset(library, "photo");
        PurgedBatch batch =
                inTransaction(unit -> unit.assetTrash().delete(library.owner(), library.id(), List.of(gone.id())));
        assertThat(batch.assets()).isEqualTo(1);

        assertThat(attach(library.owner(), gone, Rendition.PREVIEW, Fixtures.assetId()))
                .isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions()
                        .oneByOne(unit -> unit.pictures()
                                .attach(
                                        library.owner(),
                                        library.id(),
                                        gone.id(),
                                        Rendition.PREVIEW,
                                        Fixtures.assetId())));
    }

    @Test
    default void whoever_deletes_assets_is_told_their_pictures() {
        var library = given().library(Fixtures.user());
        var plain = given().asset(library, "plain");
        var one = given().asset(library, "one");
        var both = given().asset(library, "both");
        var pictures = List.of(
                pictured(library, one, Rendition.PREVIEW),
                pictured(library, both, Rendition.THUMBNAIL),
                pictured(library, both, Rendition.PREVIEW));
        var all = List.of(plain.id(), one.id(), both.id());

        assertRolledBack(library, all, pictures, unit -> unit.assetTrash().delete(library.owner(), library.id(), all));
        assertRolledBack(library, all, pictures, unit -> unit.drains().purge(library.id(), null, 10));
    }

    @Test
    default void pictures_belong_to_their_asset_when_everything_is_inspected() {
        var library = given().library(Fixtures.user());
        var plain = given().asset(library, "plain");
        var asset = given().asset(library, "photo");
        var thumbnail = pictured(library, asset, Rendition.THUMBNAIL);
        var preview = pictured(library, asset, Rendition.PREVIEW);

        assertThat(owners(List.of(preview, Fixtures.assetId(), plain.id(), thumbnail, asset.id())))
                .hasSize(2)
                .anySatisfy(owner -> assertThat(owner.objects()).containsExactly(plain.id()))
                .anySatisfy(
                        owner -> assertThat(owner.objects()).containsExactlyInAnyOrder(asset.id(), thumbnail, preview));
        assertThat(owners(List.of(thumbnail))).hasSize(1);
        assertThat(transactions()
                        .<List<OwnedObject>>oneByOne(unit -> unit.inspection().assets(null, 1_000)))
                .anySatisfy(owner -> assertThat(owner.objects()).contains(thumbnail));
    }

    @Test
    default void that_there_can_be_none_is_known_until_the_asset_is_gone() {
        var library = given().library(Fixtures.user());
        var asset = given().asset(library, "photo");
        var other = given().asset(library, "other");
        var at = Instant.parse("2026-03-01T10:00:00.123456Z");
        assertThat(failedAt(library.owner(), asset)).isEmpty();
        var before = given().find(library);

        fail(library.owner(), asset, at);
        assertThat(failedAt(library.owner(), asset)).contains(at);
        fail(library.owner(), asset, at.plusSeconds(1));

        assertThat(failedAt(library.owner(), asset)).contains(at.plusSeconds(1));
        assertThat(failedAt(library.owner(), other)).isEmpty();
        assertThat(given().find(library)).isEqualTo(before);
        PurgedBatch batch =
                inTransaction(unit -> unit.assetTrash().delete(library.owner(), library.id(), List.of(asset.id())));
        assertThat(batch.assets()).isEqualTo(1);
        fail(library.owner(), asset, at);
        assertThat(failedAt(library.owner(), asset)).isEmpty();
    }

    @Test
    default void that_there_can_be_none_is_noted_and_told_within_the_scope_of_the_library_alone() {
        var library = given().library(Fixtures.user());
        var asset = given().asset(library, "photo");
        var neighbour = given().library(library.owner());
        var at = Instant.parse("2026-03-01T10:00:00Z");
        List<Scope> strangers =
                List.of(Fixtures.user(), new SelectedLibraries(library.owner(), Set.of(neighbour.id())));

        strangers.forEach(scope -> fail(scope, asset, at));
        assertThat(failedAt(library.owner(), asset)).isEmpty();
        fail(library.owner(), asset, at);

        assertThat(strangers)
                .allSatisfy(scope -> assertThat(failedAt(scope, asset)).isEmpty());
    }

    @Test
    default void one_that_is_attached_cannot_be_abandoned() {
        var library = given().library(Fixtures.user());
        var asset = given().asset(library, "photo");
        var attached = pictured(library, asset, Rendition.THUMBNAIL);
        var nobodys = Fixtures.assetId();

        transactions().perform(unit -> unit.reclaims().abandon(attached));
        transactions().perform(unit -> unit.reclaims().abandon(nobodys));

        assertThat(transactions()
                        .<List<Reclaim>>oneByOne(unit -> unit.reclaims().claim(10, Duration.ofMinutes(1))))
                .extracting(Reclaim::assets)
                .containsExactly(List.of(nobodys));
    }

    private void assertRolledBack(
            Library library, List<AssetId> all, List<AssetId> pictures, Function<UnitOfWork, PurgedBatch> deletion) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given().run(unit -> {
                    var batch = deletion.apply(unit);
                    assertThat(batch.ids()).containsExactlyInAnyOrderElementsOf(all);
                    assertThat(batch.pictures()).containsExactlyInAnyOrderElementsOf(pictures);
                    assertThat(batch.objects())
                            .hasSize(all.size() + pictures.size())
                            .startsWith(batch.ids().get(0));
                    throw new IllegalArgumentException("a bug");
                }));
        assertThat(owners(all)).hasSize(all.size());
        assertThat(given().find(library)).isPresent();
    }

    private AssetId pictured(Library library, Asset asset, Rendition rendition) {
        var object = Fixtures.assetId();
        assertThat(attach(library.owner(), asset, rendition, object)).isTrue();
        return object;
    }

    private List<OwnedObject> owners(List<AssetId> objects) {
        return transactions().oneByOne(unit -> unit.inspection().find(objects));
    }

    private Optional<AssetId> find(Scope scope, Asset asset, Rendition rendition) {
        return transactions().oneByOne(unit -> unit.pictures().find(scope, asset.library(), asset.id(), rendition));
    }

    private Optional<Instant> failedAt(Scope scope, Asset asset) {
        return transactions().oneByOne(unit -> unit.pictures().failedAt(scope, asset.library(), asset.id()));
    }

    private void fail(Scope scope, Asset asset, Instant at) {
        transactions().perform(unit -> unit.pictures().fail(scope, asset.library(), asset.id(), at));
    }

    private boolean attach(Scope scope, Asset asset, Rendition rendition, AssetId object) {
        return this.<Boolean>inTransaction(
                unit -> unit.pictures().attach(scope, asset.library(), asset.id(), rendition, object));
    }

    private <R> R inTransaction(Function<UnitOfWork, R> work) {
        return transactions().<R>inTransaction(work);
    }
}
