package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep;
import dev.sluice.application.RepairViolation;
import dev.sluice.application.VerifyEverything;
import dev.sluice.application.VerifyWatcher;
import dev.sluice.application.Violation;
import dev.sluice.application.port.OwnedObject;
import dev.sluice.application.port.StoredObject;
import dev.sluice.domain.Asset;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an examination of everything finds, and what it leaves alone. */
public interface VerifyContract extends LifecycleSubject {
    @Test
    default void an_undamaged_store_is_clean_in_every_state() {
        var scene = scene();
        assertThat(scene.library(3).isLive()).isTrue();
        assertThat(scene.due(3).isLive()).isFalse();
        assertThat(scene.drain(2)).isInstanceOf(DrainStep.Purged.class);
        assertThat(scene.due(2).isLive()).isFalse();
        assertThat(scene.drainAll(1)).hasSize(3);

        assertThat(verify(true)).isEmpty();
        scene.reclaimAll();
        assertThat(verify(true)).isEmpty();
    }

    @Test
    default void uploads_that_are_running_are_no_orphans_and_neither_are_those_that_just_ended() {
        var scene = scene();
        var library = scene.library(1);
        var content = new AtEnd(
                Fixtures.bytes("in the middle"),
                () -> assertThat(Race.<List<Violation>>elsewhere(() -> verify(true)))
                        .isEmpty());

        assertThat(scene.upload(library, content).created()).isTrue();

        assertThat(content.wasReached()).isTrue();
        assertThat(verify(true)).isEmpty();
    }

    @Test
    default void an_examination_among_busy_users_finds_nothing() {
        var scene = scene();
        var rounds = 12;
        List<Runnable> busy = List.of(
                () -> {
                    for (int round = 0; round < rounds; round++) {
                        assertThat(scene.upload(scene.library(), "photo " + round)
                                        .created())
                                .isTrue();
                    }
                },
                () -> {
                    for (int round = 0; round < rounds; round++) {
                        assertThat(scene.due(2).isLive()).isFalse();
                        assertThat(scene.drainAll(1)).hasSizeLessThanOrEqualTo(2);
                        assertThat(scene.useCases().reclaimBytes().reclaim(10).failed())
                                .isZero();
                    }
                });

        var found = Race.of(3, racer -> {
            var violations = new ArrayList<Violation>();
            if (racer < busy.size()) {
                busy.get(racer).run();
            } else {
                for (int round = 0; round < rounds; round++) {
                    violations.addAll(verify(true));
                }
            }
            return violations;
        });

        assertThat(found)
                .hasSize(3)
                .allSatisfy(violations -> assertThat(violations).isEmpty());
    }

    @Test
    default void lost_bytes_are_found() {
        var scene = scene();
        var library = scene.library(3);
        var lost = scene.assets(library).get(1);
        assertThat(objects().delete(List.of(lost.id())).ids()).isEmpty();

        assertThat(verify(false)).containsExactly(new Violation.NoBytes(owned(lost)));
    }

    @Test
    default void bytes_of_another_size_are_found_and_others_of_the_same_size_by_reading_them() {
        var scene = scene();
        var library = scene.library(3);
        var longer = scene.assets(library).get(0);
        var other = scene.assets(library).get(1);
        replace(longer, "a longer photo");
        replace(other, "another".substring(0, (int) other.file().bytes()));

        assertThat(verify(false)).containsExactly(new Violation.WrongSize(owned(longer), 14));
        assertThat(verify(true))
                .containsExactlyInAnyOrder(
                        new Violation.WrongSize(owned(longer), 14), new Violation.WrongBytes(owned(other)));
    }

    @Test
    default void bytes_of_an_asset_that_are_to_be_deleted_are_found() {
        var scene = scene();
        var library = scene.library(2);
        var asset = scene.assets(library).get(0);
        transactions().perform(unit -> unit.reclaims().add(List.of(asset.id())));

        assertThat(verify(false))
                .containsExactly(new Violation.Doomed(owned(asset), asset.id().value()));
    }

    @Test
    default void bytes_that_are_nobodys_are_found_and_noted_to_be_deleted_later() {
        var scene = scene();
        assertThat(scene.library(2).isLive()).isTrue();
        var orphan = Fixtures.assetId();
        assertThat(objects().put(orphan, new ByteArrayInputStream(new byte[5]))).isEqualTo(5);
        var violation = new Violation.Orphan(new StoredObject(orphan, 5, true));
        assertThat(verify(false)).containsExactly(violation);

        assertThat(repair(violation)).isTrue();

        assertThat(verify(false)).isEmpty();
        scene.reclaimAll();
        assertThat(objects().find(List.of(orphan))).hasSize(1);
        clock().turn(Duration.ofHours(24));
        scene.reclaimAll();
        assertThat(objects().find(List.of(orphan))).isEmpty();
        assertThat(verify(false)).isEmpty();
    }

    @Test
    default void wrong_counters_are_found_and_put_right() {
        var scene = scene();
        var right = scene.library(2);
        var wrong = scene.library(3);
        var told = new LibraryContents(9, 2, 90, 20, 1);
        assertThat(scene.given()
                        .change(wrong, library -> library.recount(told, clock().instant()))
                        .contents())
                .isEqualTo(told);

        var found = verify(false);

        assertThat(found).hasSize(1).allSatisfy(violation -> {
            assertThat(violation.invariant()).isEqualTo("I6");
            assertThat(violation).asString().contains(wrong.id().toString());
            assertThat(repair(violation)).isTrue();
        });
        assertThat(verify(false)).isEmpty();
        assertThat(scene.find(wrong).contents()).isEqualTo(wrong.contents());
        assertThat(scene.find(right)).isEqualTo(right);
    }

    @Test
    default void what_is_lost_cannot_be_put_right() {
        var scene = scene();
        Library library = scene.library(1);
        var lost = scene.assets(library).get(0);
        assertThat(objects().delete(List.of(lost.id())).ids()).isEmpty();

        assertThat(verify(false)).hasSize(1).allSatisfy(violation -> {
            assertThat(violation.invariant()).isEqualTo("I1");
            assertThat(repair(violation)).isFalse();
        });
    }

    private void replace(Asset asset, String content) {
        assertThat(objects().delete(List.of(asset.id())).ids()).isEmpty();
        assertThat(objects().put(asset.id(), new ByteArrayInputStream(Fixtures.bytes(content))))
                .isEqualTo(content.length());
    }

    private boolean repair(Violation violation) {
        return new RepairViolation(transactions()).repair(violation);
    }

    private List<Violation> verify(boolean bytes) {
        var found = new ArrayList<Violation>();
        new VerifyEverything(transactions(), objects()).verify(bytes, VerifyWatcher.collecting(found));
        return found;
    }

    private static OwnedObject owned(Asset asset) {
        return new OwnedObject(
                asset.id(), asset.library(), asset.file().bytes(), asset.file().sha256(), List.of());
    }
}
