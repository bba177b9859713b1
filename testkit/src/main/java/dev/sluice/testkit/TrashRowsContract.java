package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.PurgedTrash;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.AssetState;
import dev.sluice.domain.DueTrash;
import dev.sluice.domain.DueTrash.By;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.TrashPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the drain deletes rows of single assets in the trash of a live library. */
public interface TrashRowsContract extends PersistenceSubject {
    @Test
    default void trash_is_purged_in_the_order_in_which_it_fell_due_from_behind_the_place_given() {
        var library = given().library(0);
        var places = trash(library, 3, 3);
        var all = new DueTrash(By.WINDOW, DueTrash.BEGINNING, places.get(5).at());

        var first = purge(library, all, places.get(1), 2);
        assertThat(first.batch().ids()).isEqualTo(ids(places.subList(2, 4)));
        assertThat(first.last()).isEqualTo(places.get(3));
        assertThat(purge(library, all, null, 10).batch().ids())
                .isEqualTo(ids(List.of(places.get(0), places.get(1), places.get(4), places.get(5))));
        assertThat(purge(library, all, null, 10)).isEqualTo(PurgedTrash.NOTHING);
    }

    @Test
    default void only_what_is_due_is_purged() {
        var library = given().library(2);
        var neighbour = given().library(0);
        var places = trash(library, 1, 1, 1);
        assertThat(trash(neighbour, 1)).hasSize(1);

        var due = new DueTrash(By.WINDOW, places.get(0).at(), places.get(1).at());

        assertThat(purge(library, due, null, 10).batch())
                .isEqualTo(new PurgedBatch(List.of(places.get(1).asset()), 9, LibraryContents.trashed(1, 9)));
        assertThat(purge(library, due, null, 10)).isEqualTo(PurgedTrash.NOTHING);
        assertThat(given().latest(neighbour).contents().assets()).isEqualTo(1);
    }

    @Test
    default void when_the_next_falls_due_is_told() {
        var library = given().library(1);
        assertThat(next(library, DueTrash.BEGINNING)).isNull();
        var places = trash(library, 2, 1);

        assertThat(next(library, DueTrash.BEGINNING)).isEqualTo(places.get(0).at());
        assertThat(next(library, places.get(0).at())).isEqualTo(places.get(2).at());
        assertThat(next(library, places.get(2).at())).isNull();
    }

    @Test
    default void a_note_for_the_drain_moves_the_librarys_turn_and_nothing_else() {
        var library = given().library(0);
        var turn = trash(library, 1).get(0).at();
        var before = given().latest(library);
        assertThat(before.trashCan().turn()).isEqualTo(turn);
        clock().turnTo(turn);
        assertThat(due()).containsExactly(library.id());
        var next = before.trashCan().next(turn.plusSeconds(1), new TrashPlace(turn, Fixtures.assetId()));

        given().run(unit -> unit.drains().postpone(library.id(), next));

        assertThat(given().latest(library)).isEqualTo(before.withTrashCan(next));
        assertThat(due()).isEmpty();
        clock().turn(Duration.ofSeconds(1));
        assertThat(due()).containsExactly(library.id());
        var none = before.trashCan().next(null, null);
        given().run(unit -> unit.drains().postpone(library.id(), none));
        assertThat(due()).isEmpty();
        assertThat(given().latest(library)).isEqualTo(before.withTrashCan(none));
    }

    @Test
    default void a_library_in_the_trash_has_its_own_turn_whatever_is_in_its_trash() {
        var library = given().library(0);
        clock().turnTo(trash(library, 1).get(0).at());

        var trashed = given().trashed(library);
        assertThat(due()).isEmpty();
        assertThat(given().restored(trashed, Fixtures.actor()).isLive()).isTrue();
        assertThat(due()).containsExactly(library.id());
    }

    @Test
    default void trash_comes_back_if_the_batch_rolls_back_and_is_purged_in_a_transaction_only() {
        var library = given().library(0);
        var places = trash(library, 2);
        var due = new DueTrash(By.WINDOW, DueTrash.BEGINNING, places.get(1).at());

        assertThatThrownBy(() -> given().run(unit -> {
                    assertThat(unit.drains()
                                    .purgeTrash(library.id(), due, null, 2)
                                    .batch()
                                    .assets())
                            .isEqualTo(2);
                    throw new IllegalArgumentException("a bug");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> transactions().oneByOne(unit -> unit.drains().purgeTrash(library.id(), due, null, 2)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(purge(library, due, null, 2).batch().assets()).isEqualTo(2);
    }

    private PurgedTrash purge(Library library, DueTrash due, @Nullable TrashPlace after, int limit) {
        return transactions().inTransaction(unit -> unit.drains().purgeTrash(library.id(), due, after, limit));
    }

    private @Nullable Instant next(Library library, Instant after) {
        return transactions()
                .oneByOne(unit -> unit.drains().nextPurge(library.id(), after))
                .orElse(null);
    }

    private List<LibraryId> due() {
        return transactions().oneByOne(unit -> unit.drains().due(100));
    }

    /** Stores trashed assets, each number of them a second after the one before; where they stand, in order. */
    private List<TrashPlace> trash(Library library, int... numbers) {
        var places = new ArrayList<TrashPlace>();
        for (int second = 0; second < numbers.length; second++) {
            for (int number = 0; number < numbers[second]; number++) {
                var asset = Fixtures.asset(
                                library.id(),
                                "trash %d %d".formatted(second, number),
                                "2024-02-29T12:00:00",
                                given().now())
                        .trash(given().now(), RetentionPolicy.DEFAULT)
                        .remains()
                        .orElseThrow();
                given().store(asset, library.owner());
                places.add(place(asset));
            }
            clock().turn(Duration.ofSeconds(1));
        }
        places.sort(Comparator.comparing(TrashPlace::at).thenComparing(TrashPlace::asset));
        return places;
    }

    private static TrashPlace place(Asset asset) {
        return new TrashPlace(((AssetState.Trashed) asset.state()).purgeAfter(), asset.id());
    }

    private static List<AssetId> ids(List<TrashPlace> places) {
        return Stream.of(places)
                .flatMap(List::stream)
                .map(TrashPlace::asset)
                .sorted()
                .toList();
    }
}
