package dev.sluice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.domain.Refusal.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrakeTest {
    private static final UUID ID = new UUID(1, 2);
    private static final Instant BEFORE = Libraries.TRASHED.minusSeconds(1);
    private static final Instant LATER = Libraries.TRASHED.plus(Duration.ofDays(90));

    @Test
    void a_braked_library_is_not_purged_until_the_brake_is_released() {
        var due = Libraries.trashed();
        assertThat(due.isDrainable(LATER)).isTrue();

        var braked = Libraries.after(due.brake(LATER));

        assertThat(braked.isDrainable(LATER)).isFalse();
        assertRefused(() -> braked.drained(Libraries.batch(3, 1), LATER));
        assertThat(braked.announcePurge(LATER.minusSeconds(1), Duration.ofDays(1))
                        .events())
                .isEmpty();
        assertThat(Libraries.after(braked.releaseBrake(LATER)).isDrainable(LATER))
                .isTrue();
        assertThat(braked.brake(LATER).events()).isEmpty();
    }

    @Test
    void nor_is_anything_in_the_trash_of_a_braked_library() {
        var braked = Libraries.after(Libraries.live().brake(LATER));

        assertThat(braked.isTrashDue(LATER)).isFalse();
        assertRefused(() -> braked.dueTrash(LATER, Libraries.RETENTION));
    }

    @Test
    void a_brake_stays_through_a_restore() {
        var braked = Libraries.after(Libraries.trashed().brake(LATER));

        assertThat(Libraries.after(braked.restore(LATER, Libraries.ACTOR)).braked())
                .isTrue();
    }

    @Test
    void it_catches_what_was_given_up_since_and_of_this_user() {
        var trashed = Libraries.trashed();

        assertThat(on(Libraries.OWNER, BEFORE).catches(trashed)).isTrue();
        assertThat(on(null, BEFORE).catches(trashed)).isTrue();
        assertThat(on(new UserId(ID), BEFORE).catches(trashed)).isFalse();
        assertThat(on(Libraries.OWNER, Libraries.TRASHED).catches(trashed)).isFalse();
        assertThat(on(Libraries.OWNER, Libraries.TRASHED).catches(Libraries.expedited()))
                .isTrue();
        assertThat(on(Libraries.OWNER, DueTrash.BEGINNING).catches(Libraries.live()))
                .isFalse();
    }

    @Test
    void one_that_is_kept_catches_nothing_that_is_given_up_later_and_keeps_what_was_before() {
        var kept = on(Libraries.OWNER, BEFORE).keep(LATER);

        assertThat(kept.catches(Libraries.trashed())).isTrue();
        assertThat(on(Libraries.OWNER, BEFORE).keep(Libraries.TRASHED).catches(Libraries.trashed()))
                .isTrue();
        assertThat(on(Libraries.OWNER, BEFORE).keep(Libraries.TRASHED).catches(Libraries.expedited()))
                .isFalse();
        assertThat(kept.keeps(Libraries.trashed())).isTrue();
        assertThat(kept.keep(LATER.plusSeconds(1))).isEqualTo(kept);
        assertThat(kept.isUndecided()).isFalse();
    }

    @Test
    void one_that_is_released_keeps_nothing() {
        var released = on(Libraries.OWNER, BEFORE).release(LATER);

        assertThat(released.catches(Libraries.trashed())).isFalse();
        assertThat(released.keeps(Libraries.trashed())).isFalse();
        assertThat(released.keep(LATER)).isEqualTo(released);
        assertThat(released.release(LATER.plusSeconds(1))).isEqualTo(released);
    }

    private static Brake on(@Nullable UserId user, Instant since) {
        return Brake.on(ID, user, since, LATER, 7);
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.LIBRARY_BRAKED));
    }
}
