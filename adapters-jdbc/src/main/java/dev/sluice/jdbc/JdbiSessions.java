package dev.sluice.jdbc;

import dev.sluice.application.port.SessionRepository;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.WebSession;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The table {@code web_session}. */
record JdbiSessions(Session session, DatabaseClock clock) implements SessionRepository {
    @Override
    public void add(WebSession added, Sha256 hash) {
        try {
            int unused = session.writeOnce(handle -> handle.createUpdate("""
                            insert into web_session (hash, lookup, key_id, started_at, ends_at)
                            values (:hash, :lookup, :key, :started_at, :ends_at)
                            """)
                    .bind("hash", hash.bytes())
                    .bind("lookup", KeyRows.lookup(hash))
                    .bind("key", added.key().value())
                    .bind("started_at", added.startedAt())
                    .bind("ends_at", added.endsAt())
                    .execute());
        } catch (UnableToExecuteStatementException failure) {
            if (SqlStates.isUniqueViolation(failure)) {
                throw new IllegalStateException("the session exists", failure);
            }
            if (SqlStates.isForeignKeyViolation(failure)) {
                throw new IllegalStateException("there is no key " + added.key() + " to sign in with", failure);
            }
            throw failure;
        }
    }

    @Override
    public Optional<Actor> authenticate(Sha256 hash) {
        return session.read(handle -> {
            var query = handle.createQuery("""
                            select %s, s.hash, u.is_superuser
                            from web_session s join api_key k on k.id = s.key_id join app_user u on u.id = k.user_id
                            where s.lookup = :lookup and s.ends_at > %s and k.revoked_at is null and u.is_active
                            """.formatted(KeyRows.COLUMNS, clock.searchable()))
                    .bind("lookup", KeyRows.lookup(hash));
            clock.bindSearchable(query);
            return query.map((row, context) -> KeyRows.actorIfSame(row, hash)).stream()
                    .flatMap(Optional::stream)
                    .findFirst();
        });
    }

    @Override
    public void end(Sha256 hash) {
        int unused = session.writeOnce(
                handle -> handle.createUpdate("delete from web_session where lookup = :lookup and hash = :hash")
                        .bind("lookup", KeyRows.lookup(hash))
                        .bind("hash", hash.bytes())
                        .execute());
    }

    @Override
    public void forgetEnded() {
        int unused = session.writeOnce(handle -> {
            var update = handle.createUpdate("delete from web_session where ends_at <= " + clock.searchable());
            clock.bindSearchable(update);
            return update.execute();
        });
    }
}
