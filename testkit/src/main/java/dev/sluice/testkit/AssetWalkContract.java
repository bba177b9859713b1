package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.AssetState;
import dev.sluice.domain.Library;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That who reads a library page by page misses and repeats nothing of what stays, whatever others do meanwhile. */
public interface AssetWalkContract extends PersistenceSubject {
    @ParameterizedTest
    @EnumSource
    default void a_walk_shows_what_stays_once_while_others_store_trash_restore_and_delete(StateFilter state) {
        var library = given().library(0);
        var staying = IntStream.range(0, 40)
                .mapToObj(number -> store(library, "staying " + number, number % 10, state == StateFilter.TRASHED))
                .toList();
        var over = new AtomicBoolean();

        var walks = Race.<List<AssetId>>of(List.of(
                () -> walks(library, state, staying, over),
                () -> write(library, "one", over),
                () -> write(library, "other", over)));

        assertThat(walks.get(0)).hasSize(3 * staying.size());
        assertThat(walks.get(1)).isNotEmpty();
    }

    /** Three walks, and in each of them what stays, as often as it was seen. */
    private List<AssetId> walks(Library library, StateFilter state, List<Asset> staying, AtomicBoolean over) {
        try {
            var ids = staying.stream().map(Asset::id).toList();
            var seen = new ArrayList<AssetId>();
            for (int walk = 0; walk < 3; walk++) {
                var found = walk(library, state, walk % 2 == 0).stream()
                        .filter(ids::contains)
                        .toList();
                assertThat(found).containsExactlyInAnyOrderElementsOf(ids);
                seen.addAll(found);
            }
            return seen;
        } finally {
            over.set(true);
        }
    }

    /** Should the last asset of a page vanish, it goes on behind the one before. */
    private List<AssetId> walk(Library library, StateFilter state, boolean newestFirst) {
        var trail = new ArrayList<AssetId>();
        while (true) {
            Race.checkIsOn();
            var after = trail.isEmpty() ? null : trail.get(trail.size() - 1);
            var page = page(library, new AssetPage(state, newestFirst, after, 5));
            if (page == null) {
                trail.remove(trail.size() - 1);
            } else if (page.isEmpty()) {
                return trail;
            } else {
                page.forEach(asset -> trail.add(asset.id()));
            }
        }
    }

    private @Nullable List<Asset> page(Library library, AssetPage page) {
        try {
            return transactions().oneByOne(unit -> unit.assets().page(library.owner(), library.id(), page));
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NO_SUCH_PAGE);
            return null;
        }
    }

    /** Stores assets in between: some are left, some trashed, some of those restored, and some of those deleted. */
    private List<AssetId> write(Library library, String writer, AtomicBoolean over) {
        var written = new ArrayList<AssetId>();
        while (written.size() < 5 || (!over.get() && written.size() < 500)) {
            Race.checkIsOn();
            int number = written.size();
            var id = store(library, writer + number, number % 10, false).id();
            written.add(id);
            for (int fate = 0; fate < number % 4; fate++) {
                assertThat(change(library, id, fate)).containsExactly(id);
            }
        }
        return written;
    }

    private List<AssetId> change(Library library, AssetId id, int fate) {
        var owner = library.owner();
        return transactions().inTransaction(unit -> {
            var trash = unit.assetTrash();
            var at = unit.now();
            return switch (fate) {
                case 0 ->
                    trash.trash(owner, library.id(), List.of(id), new AssetState.Trashed(at, at.plusSeconds(9)))
                            .ids();
                case 1 -> trash.restore(owner, library.id(), List.of(id), at).ids();
                default -> trash.delete(owner, library.id(), List.of(id)).ids();
            };
        });
    }

    private Asset store(Library library, String content, int day, boolean trashed) {
        var live = Fixtures.asset(library.id(), content, "2024-02-1%dT12:00:00".formatted(day), given().now());
        var at = given().now().plusMillis(day);
        var asset = trashed ? live.trash(at, RetentionPolicy.DEFAULT).remains().orElseThrow() : live;
        assertThat(transactions().<Boolean>inTransaction(unit -> unit.assets().insert(asset)))
                .isTrue();
        return asset;
    }
}
