package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.BrokenHistory;
import dev.sluice.application.port.Inspection;
import dev.sluice.application.port.Miscount;
import dev.sluice.application.port.OwnedObject;
import dev.sluice.application.port.Reclaim;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link Inspection} promises. */
public interface InspectionContract extends PersistenceSubject {
    @Test
    default void assets_of_all_users_are_read_page_by_page_each_once() {
        var live = given().library(3);
        var trashed = given().trashed(given().library(2));
        var assets = new ArrayList<OwnedObject>();

        AssetId after = null;
        List<OwnedObject> page;
        do {
            var behind = after;
            page = inspect(inspection -> inspection.assets(behind, 2));
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            assets.addAll(page);
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (after != null);

        assertThat(assets)
                .extracting(OwnedObject::library)
                .containsExactlyInAnyOrder(live.id(), live.id(), live.id(), trashed.id(), trashed.id());
        assertThat(assets).doesNotHaveDuplicates();
    }

    @Test
    default void assets_are_found_with_what_their_bytes_should_be() {
        var library = given().library(0);
        var asset = given().asset(library, "photo");

        List<OwnedObject> found = inspect(inspection -> inspection.find(List.of(Fixtures.assetId(), asset.id())));

        assertThat(found).containsExactly(owned(asset));
        assertThat(this.<List<OwnedObject>>inspect(inspection -> inspection.find(List.of())))
                .isEmpty();
    }

    @Test
    default void notes_are_read_whether_due_or_not() {
        var upload = Fixtures.assetId();
        var purged = List.of(Fixtures.assetId(), Fixtures.assetId());
        transactions().perform(unit -> unit.reclaims().intend(upload, unit.now().plus(Duration.ofHours(24))));
        transactions().perform(unit -> unit.reclaims().add(purged));

        List<Reclaim> first = inspect(inspection -> inspection.notes(null, 1));
        UUID after = first.get(0).id();
        List<Reclaim> second = inspect(inspection -> inspection.notes(after, 1));
        UUID last = second.get(0).id();

        assertThat(List.of(first.get(0).assets(), second.get(0).assets()))
                .containsExactlyInAnyOrder(List.of(upload), purged);
        assertThat(this.<List<Reclaim>>inspect(inspection -> inspection.notes(last, 1)))
                .isEmpty();
        assertThat(this.<Optional<Reclaim>>inspect(inspection -> inspection.note(last)))
                .contains(second.get(0));
        assertThat(this.<Optional<Reclaim>>inspect(inspection -> inspection.note(new UUID(0, 1))))
                .isEmpty();
    }

    @Test
    default void right_counters_and_whole_histories_are_nothing_to_tell_of() {
        assertThat(given().library(3).contents().assets()).isEqualTo(3);
        assertThat(given().draining(given().library(3), 2).contents().assets()).isEqualTo(1);
        var gone = given().drain(given().due(given().library(1)), 5);
        assertThat(given().find(gone.owner(), gone.id())).isEmpty();

        assertThat(this.<List<Miscount>>inspect(inspection -> inspection.miscounts(null, 10)))
                .isEmpty();
        assertThat(this.<List<BrokenHistory>>inspect(inspection -> inspection.brokenHistories(null, 10)))
                .isEmpty();
    }

    @Test
    default void wrong_counters_are_told_with_the_right_ones() {
        var right = given().library(2);
        var wrong = given().library(3);
        var bytes = wrong.contents().bytes();
        var told = new LibraryContents(7, 1, 70, 10, 0).holding(3, 1);
        assertThat(given().change(wrong, library -> library.recount(told, given().now()))
                        .contents())
                .isEqualTo(told);

        var miscount = new Miscount(wrong.id(), wrong.owner(), told, LibraryContents.live(3, bytes));
        assertThat(miscounts(null)).containsExactly(miscount);
        assertThat(miscounts(wrong.id())).isEmpty();
        assertThat(this.<LibraryContents>inspect(inspection -> inspection.count(wrong.id())))
                .isEqualTo(miscount.counted());
        assertThat(this.<LibraryContents>inspect(inspection -> inspection.count(right.id())))
                .isEqualTo(right.contents());
        assertThat(this.<LibraryContents>inspect(inspection -> inspection.count(Fixtures.libraryId())))
                .isEqualTo(LibraryContents.NONE);
    }

    private List<Miscount> miscounts(@Nullable LibraryId after) {
        return inspect(inspection -> inspection.miscounts(after, 10));
    }

    private <R> R inspect(Function<? super Inspection, ? extends R> look) {
        return transactions().<R>oneByOne(unit -> look.apply(unit.inspection()));
    }

    private static OwnedObject owned(Asset asset) {
        return new OwnedObject(
                asset.id(), asset.library(), asset.file().bytes(), asset.file().sha256(), List.of());
    }
}
