package dev.sluice.jdbc;

import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.KeyName;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.UserId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of the table {@code api_key}. */
final class KeyRows {
    /** All columns, of the table {@code k}, and the libraries that the key is limited to. */
    static final String COLUMNS = """
            k.id, k.user_id, k.name, k.actions, k.all_libraries, k.created_at, k.last_used_at, k.revoked_at,
            (select array_agg(s.library_id) from api_key_library s where s.key_id = k.id) as libraries""";

    /** Whether the key {@code :caller_key} is good, as a condition. */
    static final String CALLER_IS_GOOD = """
             and exists (
                select 1 from api_key k join app_user u on u.id = k.user_id
                where k.id = :caller_key and k.revoked_at is null and u.is_active)
            """;

    static final String INSERT = """
            insert into api_key (id, user_id, lookup, hash, name, actions, all_libraries, created_at)
            values (:id, :user, :lookup, :hash, :name, :actions, :all_libraries, :created_at)
            """;

    private KeyRows() {}

    /** That an actor's key is good, if they have one, as a further condition of a statement. */
    static Part stillGood(Actor actor) {
        var key = actor.key();
        return key == null ? Part.NONE : new Part(CALLER_IS_GOOD, values -> values.bind("caller_key", key.value()));
    }

    static <S extends SqlStatement<S>> S bindNew(S statement, ApiKey key, Sha256 hash) {
        return statement
                .bind("id", key.id().value())
                .bind("user", key.user().value())
                .bind("lookup", lookup(hash))
                .bind("hash", hash.bytes())
                .bind("name", key.name().text())
                .bind(
                        "actions",
                        key.actions().stream().map(Action::word).sorted().collect(Collectors.joining(" ")))
                .bind("all_libraries", key.scope() instanceof UserId)
                .bind("created_at", key.createdAt());
    }

    /** The beginning of a hash, which finds its row and gives nothing away about the rest. */
    static long lookup(Sha256 hash) {
        return ByteBuffer.wrap(hash.bytes()).getLong();
    }

    /** Who sends the key in this row, if the whole hash is the same. */
    static Optional<Actor> actorIfSame(ResultSet row, Sha256 hash) throws SQLException {
        var stored = Objects.requireNonNull(row.getBytes("hash"));
        if (!MessageDigest.isEqual(stored, hash.bytes())) {
            return Optional.empty();
        }
        var key = key(row);
        return Optional.of(new Actor(key.user(), key.id(), key.scope(), key.actions(), row.getBoolean("is_superuser")));
    }

    static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                new ApiKeyId(Columns.uuid(row, "id")),
                new KeyName(Columns.text(row, "name")),
                actions(Columns.text(row, "actions")),
                scope(row),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "last_used_at"),
                Columns.instantOrNull(row, "revoked_at"));
    }

    private static Set<Action> actions(String words) {
        return Arrays.stream(words.split(" ", -1))
                .map(word -> Action.ofWord(word).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Scope scope(ResultSet row) throws SQLException {
        var user = new UserId(Columns.uuid(row, "user_id"));
        if (row.getBoolean("all_libraries")) {
            return user;
        }
        var libraries = Arrays.stream((Object[]) row.getArray("libraries").getArray())
                .map(id -> new LibraryId((UUID) id))
                .collect(Collectors.toUnmodifiableSet());
        return new SelectedLibraries(user, libraries);
    }
}
