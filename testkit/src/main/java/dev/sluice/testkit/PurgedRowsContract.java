package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.RetentionPolicy;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the drain claims a library, deletes rows of assets, and locks the library. */
public interface PurgedRowsContract extends PersistenceSubject {
    @Test
    default void a_claimed_library_is_as_committed() {
        var library = given().due(given().library(1));

        var claimed = transactions().inTransaction(unit -> unit.drains().claim(library.id()));

        assertThat(claimed).contains(library);
    }

    @Test
    default void what_is_gone_cannot_be_claimed_or_locked() {
        var claimed = transactions().inTransaction(unit -> unit.drains().claim(Fixtures.libraryId()));
        var locked = transactions().inTransaction(unit -> unit.drains().lock(Fixtures.libraryId()));

        assertThat(claimed).isEmpty();
        assertThat(locked).isEmpty();
    }

    @Test
    default void a_library_can_be_claimed_again_when_the_claim_is_over() {
        var library = given().due(given().library(1));
        for (int round = 0; round < 3; round++) {
            var claimed = transactions().inTransaction(unit -> unit.drains().claim(library.id()));
            assertThat(claimed).isPresent();
        }
        assertThatThrownBy(() -> given().run(unit -> {
                    assertThat(unit.drains().claim(library.id())).isPresent();
                    throw new IllegalArgumentException("a bug");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        var claimed = Race.elsewhere(
                () -> transactions().inTransaction(unit -> unit.drains().claim(library.id())));

        assertThat(claimed).isPresent();
    }

    @Test
    default void a_locked_library_is_the_latest_after_the_claim() {
        var library = given().due(given().library(1));

        given().run(unit -> {
            var claimed = unit.drains().claim(library.id()).orElseThrow();
            var edited = claimed.edit(LibraryProfile.named("Edited"), unit.now());
            assertThat(unit.libraries().save(edited, null)).isTrue();
            assertThat(unit.drains().lock(library.id())).isEqualTo(edited.remains());
        });
    }

    @Test
    default void rows_are_purged_in_order_of_their_ids_from_behind_the_one_given() {
        var library = given().library(0);
        var ids = IntStream.range(0, 9)
                .mapToObj(number -> given().asset(library, "photo " + number).id())
                .sorted()
                .toList();
        var due = given().due(library);

        assertThat(purge(due, null, 2).ids()).isEqualTo(ids.subList(0, 2));
        assertThat(purge(due, ids.get(4), 3).ids()).isEqualTo(ids.subList(5, 8));
        assertThat(purge(due, null, 2).ids()).isEqualTo(ids.subList(2, 4));
        assertThat(purge(due, ids.get(8), 9)).isEqualTo(PurgedBatch.NOTHING);
        assertThat(purge(due, null, 9).ids()).containsExactly(ids.get(4), ids.get(8));
        assertThat(purge(due, null, 9)).isEqualTo(PurgedBatch.NOTHING);
    }

    @Test
    default void a_batch_counts_what_it_purged() {
        var library = given().library(0);
        var live = Fixtures.asset(library.id(), "live", "2024-02-29T12:00:00", given().now());
        var trashed = trashed(library, "in the trash");
        given().store(live, library.owner());
        given().store(trashed, library.owner());

        var batch = purge(given().due(library), null, 10);

        assertThat(batch.ids()).containsExactlyInAnyOrder(live.id(), trashed.id());
        assertThat(batch.bytes()).isEqualTo(4 + 12);
        assertThat(batch.contents()).isEqualTo(new LibraryContents(2, 1, 16, 12, 0));
    }

    @Test
    default void rows_of_other_libraries_stay() {
        var library = given().library(3);
        var neighbour = given().library(3);

        assertThat(purge(given().due(library), null, 100).assets()).isEqualTo(3);

        assertThat(purge(given().due(neighbour), null, 100).assets()).isEqualTo(3);
    }

    @Test
    default void rows_come_back_if_the_batch_rolls_back() {
        var library = given().library(3);
        var due = given().due(library);

        assertThatThrownBy(() -> given().run(unit -> {
                    assertThat(unit.drains().claim(due.id())).isPresent();
                    assertThat(unit.drains().purge(due.id(), null, 2).assets()).isEqualTo(2);
                    throw new IllegalArgumentException("a bug");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(purge(due, null, 100).assets()).isEqualTo(3);
    }

    @Test
    default void purged_assets_are_not_found_when_their_library_comes_back() {
        var library = given().library(0);
        var assets = List.of(given().asset(library, "one"), given().asset(library, "two"));
        var draining = given().draining(library, 1);

        var restored = given().restored(draining, Fixtures.actor());

        var found = assets.stream()
                .map(Asset::id)
                .filter(id -> transactions()
                        .<Boolean>oneByOne(
                                unit -> unit.assets().find(library.owner(), id).isPresent()))
                .toList();
        assertThat(restored.contents().assets()).isEqualTo(1);
        assertThat(found).hasSize(1);
    }

    private PurgedBatch purge(Library library, @Nullable AssetId after, int limit) {
        return transactions().inTransaction(unit -> {
            assertThat(unit.drains().claim(library.id())).isPresent();
            return unit.drains().purge(library.id(), after, limit);
        });
    }

    private Asset trashed(Library library, String content) {
        return Fixtures.asset(library.id(), content, "2024-02-29T12:00:00", given().now())
                .trash(given().now(), RetentionPolicy.DEFAULT)
                .remains()
                .orElseThrow();
    }
}
