package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetFile;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.DueTrash;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.Sha1;
import dev.sluice.domain.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What happens when others come at the worst moment, with the moments put in order by hand. */
class PostgresInterleavingsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Scene scene = new Scene(Postgres.freshDatabase());

    @Test
    void a_restore_between_the_deletion_and_the_lock_wins_without_waiting_and_the_batch_is_undone() {
        var library = scene.libraryOf(10).id();
        scene.useCases.trashLibrary().trash(scene.actor, library);

        assertThatThrownBy(() -> scene.transactions.inTransaction(unit -> {
                    var batch = claimAndPurge(unit, library, 3);
                    assertThat(batch.assets()).isEqualTo(3);
                    var restored = scene.useCases.restoreLibrary().restore(scene.actor, library);
                    assertThat(restored.library().contents().assets()).isEqualTo(10);
                    return unit.drains().lock(library).orElseThrow().drained(batch, unit.now());
                }))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.LIBRARY_NOT_DUE));

        assertThat(scene.count("asset")).isEqualTo(10);
        assertThat(scene.count("object_reclaim")).isZero();
    }

    @Test
    void a_hold_between_the_deletion_and_the_lock_undoes_the_batch() {
        var library = scene.libraryOf(4).id();
        scene.useCases.trashLibrary().trash(scene.actor, library);

        assertThatThrownBy(() -> scene.transactions.inTransaction(unit -> {
                    var batch = claimAndPurge(unit, library, 3);
                    scene.useCases.holdLibrary().hold(scene.actor, library, "a legal matter");
                    return unit.drains().lock(library).orElseThrow().drained(batch, unit.now());
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.LIBRARY_HELD));

        assertThat(scene.count("asset")).isEqualTo(4);
    }

    @Test
    void a_restore_that_meets_the_lock_waits_for_this_batch_alone_and_tells_what_it_lost() {
        var library = scene.libraryOf(10).id();
        scene.useCases.trashLibrary().trash(scene.actor, library);
        var locked = new CountDownLatch(1);
        var batch = CompletableFuture.runAsync(() -> scene.transactions.inTransaction(unit -> {
            var purged = claimAndPurge(unit, library, 3);
            unit.reclaims().add(purged.ids());
            var drained = unit.drains().lock(library).orElseThrow().drained(purged, unit.now());
            assertThat(unit.libraries().save(drained, null)).isTrue();
            locked.countDown();
            awaitSomebodyWaiting();
            return purged;
        }));

        await(locked);
        var restored = scene.useCases.restoreLibrary().restore(scene.actor, library);
        batch.join();

        assertThat(restored.library().contents().assets()).isEqualTo(7);
        assertThat(restored.receipt()).isNotNull();
        assertThat(restored.receipt().lostAssets()).isEqualTo(3);
        assertThat(scene.count("asset")).isEqualTo(7);
    }

    @Test
    void a_drain_does_not_wait_for_those_who_restore_an_asset_and_leaves_it_to_them() {
        var library = scene.libraryOf(3).id();
        var ids = scene.assets(library);
        scene.useCases.trashAssets().trash(scene.actor, library, ids);
        var due = new DueTrash(
                DueTrash.By.WINDOW, DueTrash.BEGINNING, Instant.now().plusSeconds(60));

        scene.transactions.inTransaction(unit -> {
            var restored = unit.assetTrash().restore(scene.actor.scope(), library, ids.subList(0, 1), unit.now());
            assertThat(restored.ids()).hasSize(1);
            scene.transactions.inTransaction(second -> {
                var purged = second.drains().purgeTrash(library, due, null, 10);
                assertThat(purged.batch().ids()).isEqualTo(ids.subList(1, 3));
                return library;
            });
            return library;
        });
    }

    @Test
    void a_restore_of_an_asset_waits_for_the_batch_that_purges_it_and_passes_it_over() {
        var library = scene.libraryOf(2).id();
        var ids = scene.assets(library);
        scene.useCases.trashAssets().trash(scene.actor, library, ids);
        var deleted = new CountDownLatch(1);
        var batch = CompletableFuture.runAsync(() -> scene.transactions.inTransaction(unit -> {
            var due = new DueTrash(
                    DueTrash.By.WINDOW, DueTrash.BEGINNING, Instant.now().plusSeconds(60));
            var purged = unit.drains().purgeTrash(library, due, null, 1).batch();
            deleted.countDown();
            awaitSomebodyWaiting();
            var latest = unit.drains().lock(library).orElseThrow();
            var policy = new RetentionPolicy(Duration.ZERO, Duration.ZERO);
            var now = latest.dueTrash(unit.now(), policy);
            assertThat(unit.libraries()
                            .save(latest.purgeTrash(now, purged, latest.trashCan(), policy, unit.now()), null))
                    .isTrue();
            return purged;
        }));

        await(deleted);
        var restored = scene.useCases.restoreAssets().restore(scene.actor, library, ids);
        batch.join();

        assertThat(restored).isEqualTo(ids.subList(1, 2));
        var contents = scene.useCases.findLibrary().find(scene.actor, library).contents();
        assertThat(contents.assets()).isEqualTo(1);
        assertThat(contents.trashedAssets()).isZero();
    }

    @Test
    void a_library_is_claimed_by_one_transaction_at_a_time_and_the_other_does_not_wait() {
        var library = scene.libraryOf(1).id();
        var other = scene.libraryOf(1).id();
        scene.useCases.trashLibrary().trash(scene.actor, library);

        scene.transactions.inTransaction(unit -> {
            assertThat(unit.drains().claim(library)).isPresent();
            scene.transactions.inTransaction(second -> {
                assertThat(second.drains().claim(library)).isEmpty();
                assertThat(second.drains().claim(other)).isPresent();
                return library;
            });
            return library;
        });
        scene.transactions.inTransaction(unit -> {
            assertThat(unit.drains().claim(library)).isPresent();
            return library;
        });
    }

    @Test
    void giving_up_an_upload_whose_commit_is_on_its_way_notes_nothing_once_it_is_stored() {
        var library = scene.libraryOf(0).id();
        var id = scene.nextAssetId();
        scene.transactions.perform(unit -> unit.reclaims().intend(id, unit.now().plusSeconds(60)));
        var stored = new CountDownLatch(1);
        var storing = CompletableFuture.runAsync(() -> scene.transactions.inTransaction(unit -> {
            assertThat(unit.assets().insert(asset(id, library, unit))).isTrue();
            assertThat(unit.reclaims().fulfil(id)).isTrue();
            stored.countDown();
            awaitSomebodyWaiting();
            return id;
        }));

        await(stored);
        scene.transactions.perform(unit -> unit.reclaims().abandon(id));
        storing.join();

        assertThat(scene.count("object_reclaim")).isZero();
        assertThat(scene.count("asset")).isEqualTo(1);
    }

    @Test
    void an_upload_is_not_stored_once_its_bytes_are_being_deleted() {
        var id = scene.nextAssetId();
        scene.transactions.perform(unit -> unit.reclaims().intend(id, unit.now()));

        var claimed = scene.transactions.oneByOne(unit -> unit.reclaims().claim(10, Duration.ofMinutes(1)));

        assertThat(claimed).hasSize(1);
        assertThat(scene.transactions.<Boolean>inTransaction(
                        unit -> unit.reclaims().fulfil(id)))
                .isFalse();
    }

    private static PurgedBatch claimAndPurge(UnitOfWork unit, LibraryId library, int limit) {
        assertThat(unit.drains().claim(library)).isPresent();
        return unit.drains().purge(library, null, limit);
    }

    private static Asset asset(AssetId id, LibraryId library, UnitOfWork unit) {
        var details = Scene.details(library);
        var file = new AssetFile(
                details.name(),
                1,
                Sha256.of(new byte[32]),
                Sha1.of(new byte[20]),
                details.origin(),
                details.fileCreatedAt(),
                details.fileModifiedAt());
        return Asset.create(id, library, file, details.captured(), unit.now());
    }

    private void awaitSomebodyWaiting() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> scene.jdbi.withHandle(handle ->
                                handle.createQuery("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """).mapTo(Integer.class).one())
                        > 0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
