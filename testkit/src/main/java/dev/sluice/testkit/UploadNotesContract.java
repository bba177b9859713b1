package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.Reclaim;
import dev.sluice.domain.AssetId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the bytes of an upload are noted until an asset owns them. */
public interface UploadNotesContract extends PersistenceSubject {
    @Test
    default void an_upload_is_due_when_its_time_is_over_and_not_before() {
        var upload = intend(Duration.ofHours(24));

        clock().turn(Duration.ofHours(24).minusNanos(1_000));
        assertThat(claim()).isEmpty();

        clock().turn(Duration.ofNanos(1_000));
        assertThat(claim()).containsExactly(new Reclaim(upload.value(), List.of(upload), 1));
    }

    @Test
    default void a_fulfilled_upload_is_never_due() {
        var upload = intend(Duration.ofHours(24));

        assertThat(fulfil(upload)).isTrue();

        clock().turn(Duration.ofDays(365));
        assertThat(claim()).isEmpty();
    }

    @Test
    default void an_upload_is_fulfilled_once() {
        var upload = intend(Duration.ofHours(24));

        assertThat(fulfil(upload)).isTrue();
        assertThat(fulfil(upload)).isFalse();
        assertThat(fulfil(Fixtures.assetId())).isFalse();
    }

    @Test
    default void an_upload_stays_noted_if_its_transaction_rolls_back() {
        var upload = intend(Duration.ofHours(24));

        assertThatThrownBy(() -> given().run(unit -> {
                    assertThat(unit.reclaims().fulfil(upload)).isTrue();
                    throw new IllegalArgumentException("a bug");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        clock().turn(Duration.ofHours(24));
        assertThat(claim()).hasSize(1);
    }

    @Test
    default void an_upload_whose_bytes_are_being_deleted_cannot_be_fulfilled() {
        var upload = intend(Duration.ZERO);
        var claimed = claim();
        assertThat(claimed).hasSize(1);
        assertThat(fulfil(upload)).isFalse();

        transactions().perform(unit -> unit.reclaims().failed(claimed.get(0), List.of(upload), "the disk is gone"));
        assertThat(fulfil(upload)).isFalse();

        clock().turn(Duration.ofDays(1));
        assertThat(fulfil(upload)).isFalse();
    }

    @Test
    default void an_abandoned_upload_is_due_at_once() {
        var upload = intend(Duration.ofHours(24));

        abandon(upload);
        abandon(upload);

        assertThat(claim()).containsExactly(new Reclaim(upload.value(), List.of(upload), 1));
    }

    @Test
    default void an_upload_can_be_abandoned_of_which_nothing_is_noted_any_more() {
        var upload = Fixtures.assetId();

        abandon(upload);

        assertThat(claim()).containsExactly(new Reclaim(upload.value(), List.of(upload), 1));
    }

    @Test
    default void bytes_of_a_stored_asset_are_not_noted_however_the_upload_seemed_to_end() {
        var library = given().library(0);
        var asset = given().asset(library, "photo");

        abandon(asset.id());
        assertThat(given().trashed(library).isLive()).isFalse();
        abandon(asset.id());

        clock().turn(Duration.ofDays(1));
        assertThat(claim()).isEmpty();
    }

    @Test
    default void a_claim_that_was_at_work_does_not_settle_an_abandoned_upload() {
        var upload = intend(Duration.ZERO);
        var early = claim();
        assertThat(early).hasSize(1);

        abandon(upload);
        transactions().perform(unit -> unit.reclaims().done(early.get(0)));

        clock().turn(Duration.ofHours(2));
        assertThat(claim()).extracting(Reclaim::assets).containsExactly(List.of(upload));
    }

    @Test
    default void fulfilling_and_claiming_at_the_same_time_only_one_succeeds() {
        for (int round = 0; round < 20; round++) {
            var upload = intend(Duration.ZERO);

            var won = Race.<Boolean>of(List.of(() -> fulfil(upload), () -> !claim().isEmpty()));

            assertThat(won).containsOnlyOnce(true);
        }
    }

    private AssetId intend(Duration patience) {
        var upload = Fixtures.assetId();
        transactions().perform(unit -> unit.reclaims().intend(upload, unit.now().plus(patience)));
        return upload;
    }

    private boolean fulfil(AssetId upload) {
        return transactions().<Boolean>inTransaction(unit -> unit.reclaims().fulfil(upload));
    }

    private void abandon(AssetId upload) {
        transactions().perform(unit -> unit.reclaims().abandon(upload));
    }

    private List<Reclaim> claim() {
        return transactions().oneByOne(unit -> unit.reclaims().claim(100, Duration.ofHours(1)));
    }
}
