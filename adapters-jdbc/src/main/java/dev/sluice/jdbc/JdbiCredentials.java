package dev.sluice.jdbc;

import dev.sluice.application.port.Credentials;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.UserId;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The tables {@code app_user} and {@code api_key}. */
record JdbiCredentials(Session session, Dialect dialect) implements Credentials {
    @Override
    public void addUser(UserId user) {
        int unused = session.writeOnce(handle -> handle.createUpdate(
                        "insert into app_user (id, created_at) values (:id, %s)".formatted(dialect.now()))
                .bind("id", user.value())
                .execute());
    }

    @Override
    public boolean hasUsers() {
        return session.read(handle -> handle.createQuery("select 1 from app_user limit 1")
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    @Override
    public void addKey(UserId user, ApiKeyId key, Sha256 hash) {
        try {
            int unused = session.writeOnce(handle -> handle.createUpdate(
                            "insert into api_key (id, user_id, hash, created_at) values (:id, :user, :hash, %s)"
                                    .formatted(dialect.now()))
                    .bind("id", key.value())
                    .bind("user", user.value())
                    .bind("hash", hash.bytes())
                    .execute());
        } catch (UnableToExecuteStatementException failure) {
            if (SqlStates.isUniqueViolation(failure)) {
                throw new IllegalStateException("the key " + key + " exists", failure);
            }
            throw failure;
        }
    }

    /** The index on the hash is the look-up; a hash of 256 random bits gives nothing away by how long that takes. */
    @Override
    public Optional<Actor> find(Sha256 hash) {
        return session.read(handle -> handle.createQuery("select id, user_id from api_key where hash = :hash")
                .bind("hash", hash.bytes())
                .map((row, context) ->
                        new Actor(new UserId(Columns.uuid(row, "user_id")), new ApiKeyId(Columns.uuid(row, "id"))))
                .findOne());
    }
}
