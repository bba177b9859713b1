package dev.sluice.jdbc;

import dev.sluice.application.port.KeyRepository;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.KeyName;
import dev.sluice.domain.SelectedLibraries;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The tables {@code api_key} and {@code api_key_library}. */
record JdbiKeys(Session session, Memory memory) implements KeyRepository {
    @Override
    public void add(ApiKey key, Sha256 hash) {
        try {
            int unused = session.write(handle -> insert(handle, key, hash));
        } catch (UnableToExecuteStatementException failure) {
            if (SqlStates.isUniqueViolation(failure)) {
                throw new IllegalStateException("the key " + key.id() + " exists", failure);
            }
            if (SqlStates.isForeignKeyViolation(failure)) {
                throw new IllegalStateException("there is no user " + key.user() + " to have a key", failure);
            }
            throw failure;
        }
    }

    private static int insert(Handle handle, ApiKey key, Sha256 hash) {
        int inserted =
                KeyRows.bindNew(handle.createUpdate(KeyRows.INSERT), key, hash).execute();
        if (key.scope() instanceof SelectedLibraries selected) {
            var batch = handle.prepareBatch("insert into api_key_library (key_id, library_id) values (:key, :library)");
            selected.libraries()
                    .forEach(library -> batch.bind("key", key.id().value())
                            .bind("library", library.value())
                            .add());
            var unused = batch.execute();
        }
        return inserted;
    }

    @Override
    public Optional<Actor> authenticate(Sha256 hash) {
        var actor = session.read(handle -> handle
                .createQuery("""
                        select %s, k.hash, u.is_superuser
                        from api_key k join app_user u on u.id = k.user_id
                        where k.lookup = :lookup and k.revoked_at is null and u.is_active
                        """.formatted(KeyRows.COLUMNS))
                .bind("lookup", KeyRows.lookup(hash))
                .map((row, context) -> KeyRows.actorIfSame(row, hash))
                .stream()
                .flatMap(Optional::stream)
                .findFirst());
        actor.ifPresentOrElse(known -> memory.keep(hash, known), () -> memory.forget(hash));
        return actor;
    }

    @Override
    public Optional<Actor> recall(Sha256 hash) {
        return memory.actor(hash);
    }

    @Override
    public List<ApiKey> list(UserId user) {
        return session.read(handle -> handle.createQuery("""
                        select %s from api_key k where k.user_id = :user order by k.created_at, k.id
                        """.formatted(KeyRows.COLUMNS))
                .bind("user", user.value())
                .map((row, context) -> KeyRows.key(row))
                .list());
    }

    @Override
    public Optional<ApiKey> find(UserId user, ApiKeyId id) {
        return session.read(handle -> handle.createQuery("""
                        select %s from api_key k where k.id = :id and k.user_id = :user
                        """.formatted(KeyRows.COLUMNS))
                .bind("id", id.value())
                .bind("user", user.value())
                .map((row, context) -> KeyRows.key(row))
                .findOne());
    }

    @Override
    public boolean rename(UserId user, ApiKeyId id, KeyName name) {
        return session.<Integer>writeOnce(handle -> handle.createUpdate(
                                "update api_key set name = :name where id = :id and user_id = :user")
                        .bind("name", name.text())
                        .bind("id", id.value())
                        .bind("user", user.value())
                        .execute())
                == 1;
    }

    @Override
    public boolean revoke(UserId user, ApiKeyId id, Instant at) {
        return session.<Integer>writeOnce(handle -> handle.createUpdate("""
                                update api_key set revoked_at = coalesce(revoked_at, :at)
                                where id = :id and user_id = :user
                                """)
                        .bind("at", at)
                        .bind("id", id.value())
                        .bind("user", user.value())
                        .execute())
                == 1;
    }

    @Override
    public void used(Set<ApiKeyId> keys, Instant at) {
        var ids = keys.stream().map(ApiKeyId::value).toArray(UUID[]::new);
        int unused = session.writeOnce(handle -> handle.createUpdate("""
                        update api_key set last_used_at = :at
                        where id = any(:ids) and (last_used_at is null or last_used_at < :at)
                        """)
                .bind("at", at)
                .bindByType("ids", ids, UUID[].class)
                .execute());
    }
}
