package dev.sluice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.FailedReclaim;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Undeleted;
import dev.sluice.domain.AssetId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReclaimBytesTest {
    private final Bench bench = new Bench();
    private final Set<AssetId> stubborn = new HashSet<>();
    private boolean down;
    private boolean broken;
    private final UseCases app = bench.over(bench.transactions, new StubbornObjects());

    @Test
    void nothing_to_do_is_no_step() {
        assertThat(app.reclaimBytes().reclaim(10)).isEqualTo(ReclaimStep.NOTHING);
    }

    @Test
    void bytes_of_purged_assets_are_deleted() {
        purge("one", "two", "three");

        assertThat(app.reclaimBytes().reclaim(10)).isEqualTo(new ReclaimStep(1, 3, 0, ""));

        assertThat(bench.objects.ids()).isEmpty();
        assertThat(app.reclaimBytes().reclaim(10)).isEqualTo(ReclaimStep.NOTHING);
    }

    @Test
    void what_could_not_be_deleted_is_kept_and_tried_again_later() {
        var purged = purge("one", "two", "three");
        stubborn.add(purged.get(1));

        assertThat(app.reclaimBytes().reclaim(10)).isEqualTo(new ReclaimStep(1, 2, 1, "is locked"));
        assertThat(bench.objects.ids()).containsExactly(purged.get(1));
        assertThat(app.reclaimBytes().reclaim(10)).isEqualTo(ReclaimStep.NOTHING);

        bench.turn(Duration.ofHours(1));
        assertThat(app.reclaimBytes().reclaim(10)).isEqualTo(new ReclaimStep(1, 0, 1, "is locked"));

        stubborn.clear();
        bench.turn(Duration.ofHours(1));
        assertThat(app.reclaimBytes().reclaim(10)).isEqualTo(new ReclaimStep(1, 1, 0, ""));
        assertThat(bench.objects.ids()).isEmpty();
    }

    @Test
    void one_that_fails_is_not_in_the_way_of_the_others() {
        stubborn.addAll(purge("stubborn"));
        bench.turn(Duration.ofSeconds(1));
        purge("one", "two");

        var step = app.reclaimBytes().reclaim(10);

        assertThat(step).isEqualTo(new ReclaimStep(2, 2, 1, "is locked"));
        assertThat(bench.objects.ids()).isEqualTo(stubborn);
    }

    @Test
    void a_store_that_is_down_loses_no_note() {
        var purged = purge("one", "two");
        down = true;

        assertThat(app.reclaimBytes().reclaim(10)).isEqualTo(new ReclaimStep(1, 0, 2, "the disk is gone"));

        down = false;
        assertThat(bench.objects.ids()).containsExactlyInAnyOrderElementsOf(purged);
        bench.turn(Duration.ofHours(1));
        assertThat(app.reclaimBytes().reclaim(10)).isEqualTo(new ReclaimStep(1, 2, 0, ""));
        assertThat(bench.objects.ids()).isEmpty();
    }

    @Test
    void a_store_that_fails_in_a_way_of_its_own_is_kept_waiting_like_any_other() {
        var purged = purge("one", "two");
        broken = true;

        assertThatThrownBy(() -> app.reclaimBytes().reclaim(10)).hasMessage("a bug");
        bench.turn(Duration.ofSeconds(9));
        assertThat(app.reclaimBytes().reclaim(10)).isEqualTo(ReclaimStep.NOTHING);
        assertThat(app.listFailedReclaims().list(10))
                .extracting(FailedReclaim::reason)
                .containsExactly("java.lang.IllegalStateException: a bug");

        broken = false;
        assertThat(bench.objects.ids()).containsExactlyInAnyOrderElementsOf(purged);
        bench.turn(Duration.ofSeconds(1));
        assertThat(app.reclaimBytes().reclaim(10)).isEqualTo(new ReclaimStep(1, 2, 0, ""));
    }

    @Test
    void no_more_notes_are_worked_off_than_asked_for() {
        for (int number = 0; number < 3; number++) {
            purge("photo " + number);
        }

        assertThat(app.reclaimBytes().reclaim(2)).isEqualTo(new ReclaimStep(2, 2, 0, ""));
        assertThat(app.reclaimBytes().reclaim(2)).isEqualTo(new ReclaimStep(1, 1, 0, ""));
    }

    @Test
    void bytes_of_a_live_asset_are_never_deleted() {
        var library = bench.library("one", "two");

        bench.turn(Duration.ofDays(1_000));
        assertThat(app.reclaimBytes().reclaim(10)).isEqualTo(ReclaimStep.NOTHING);

        assertThat(bench.objects.ids()).isEqualTo(bench.owned(library));
    }

    private List<AssetId> purge(String... contents) {
        var library = bench.due(contents);
        var step = (DrainStep.Purged) bench.app.drainBatch().drain(100);
        assertThat(step.library()).isEqualTo(library.id());
        return step.batch().ids();
    }

    /** Deletes all but what is stubborn, and nothing while it is down. */
    private final class StubbornObjects implements ObjectStore {
        @Override
        public long put(AssetId id, InputStream bytes) {
            return bench.objects.put(id, bytes);
        }

        @Override
        public Optional<InputStream> open(AssetId id, long from) {
            return bench.objects.open(id, from);
        }

        @Override
        public Undeleted delete(List<AssetId> ids) {
            if (broken) {
                throw new IllegalStateException("a bug");
            }
            check();
            var left = ids.stream().filter(stubborn::contains).toList();
            var deleted = bench.objects.delete(
                    ids.stream().filter(id -> !stubborn.contains(id)).toList());
            return left.isEmpty() ? deleted : new Undeleted(left, "is locked");
        }

        @Override
        public List<StoredObject> find(List<AssetId> ids) {
            return bench.objects.find(ids);
        }

        @Override
        public Stream<StoredObject> list() {
            return bench.objects.list();
        }

        @Override
        public void check() {
            if (down) {
                throw new UncheckedIOException("the disk is gone", new IOException());
            }
        }
    }
}
