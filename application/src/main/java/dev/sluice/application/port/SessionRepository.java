package dev.sluice.application.port;

import dev.sluice.domain.Actor;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.WebSession;
import java.util.Optional;

/** The sessions of browsers, with hashes in place of what the browsers send. */
public interface SessionRepository {
    /**
     * Adds a session, of whose token only the SHA-256 is kept.
     *
     * @throws IllegalStateException if the hash exists, or the key does not
     */
    void add(WebSession session, Sha256 hash);

    /**
     * Who sends this token: empty if it is nobody's, the session is over by the time of {@link UnitOfWork#now}, its key was
     * revoked, or the user is not active.
     */
    Optional<Actor> authenticate(Sha256 hash);

    /** Ends a session, from the end of this call on. Changes nothing if there is none. */
    void end(Sha256 hash);

    /** Forgets the sessions that are over. */
    void forgetEnded();
}
