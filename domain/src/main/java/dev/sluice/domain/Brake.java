package dev.sluice.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A brake that was put on because too much was given up at a time: what it has caught is not purged until an operator
 * releases it.
 *
 * @param user whose libraries it is about, null if it is about everybody's
 * @param since it catches what was given up later than this
 * @param trippedAt when it was put on
 * @param assets how many assets had been given up by then
 * @param keptAt when an operator said that it is to stay, and to catch nothing that is given up later; null if nobody did
 * @param releasedAt when an operator released it, null if nobody did
 */
public record Brake(
        UUID id,
        @Nullable UserId user,
        Instant since,
        Instant trippedAt,
        long assets,
        @Nullable Instant keptAt,
        @Nullable Instant releasedAt) {

    /** A brake that is put on now. */
    public static Brake on(UUID id, @Nullable UserId user, Instant since, Instant at, long assets) {
        return new Brake(id, user, since, at, assets, null, null);
    }

    /** Whether nobody has decided about it. */
    public boolean isUndecided() {
        return keptAt == null && releasedAt == null;
    }

    /** Kept for what it has caught. One that was decided about is unchanged. */
    public Brake keep(Instant at) {
        return isUndecided() ? new Brake(id, user, since, trippedAt, assets, at, null) : this;
    }

    /** Not on any more. */
    public Brake release(Instant at) {
        return releasedAt != null ? this : new Brake(id, user, since, trippedAt, assets, keptAt, at);
    }

    /**
     * Whether this library is to be braked because of it: something of it was given up since, and if the brake was kept,
     * not later than that. What was given up by then is not counted any more, so this is what keeps it.
     */
    public boolean catches(Library library) {
        var given = library.givenUpAt();
        return keeps(library) && given.isAfter(since) && (keptAt == null || !given.isAfter(keptAt));
    }

    /** Whether this library, if it is braked, has to stay so: whatever becomes of it, until somebody has released the brake. */
    public boolean keeps(Library library) {
        return releasedAt == null && concerns(library);
    }

    private boolean concerns(Library library) {
        return user == null || user.equals(library.owner());
    }
}
