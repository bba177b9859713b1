package dev.sluice.jdbc;

import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.Author;
import dev.sluice.domain.RequestId;
import dev.sluice.domain.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The columns that tell who did something: {@code actor_user}, {@code actor_key} and {@code request_id}. */
final class ActorColumns {
    private ActorColumns() {}

    /** Binds {@code actor_user}, {@code actor_key} and {@code request}. */
    static void bind(SqlStatement<?> values, @Nullable Actor by) {
        var key = by == null ? null : by.key();
        var request = by == null ? null : by.request();
        values.bindByType("actor_user", by == null ? null : by.user().value(), UUID.class)
                .bindByType("actor_key", key == null ? null : key.value(), UUID.class)
                .bind("request", request == null ? null : request.text());
    }

    /** The same for an insert of what is known. */
    static Insertion added(Insertion row, @Nullable Actor by) {
        return by == null
                ? row
                : row.with("actor_user", by.user().value())
                        .with("actor_key", by.key() == null ? null : by.key().value())
                        .with(
                                "request_id",
                                by.request() == null ? null : by.request().text());
    }

    /** Who it was, null if it was the system. */
    static @Nullable Author author(ResultSet row) throws SQLException {
        var user = Columns.uuidOrNull(row, "actor_user");
        var key = Columns.uuidOrNull(row, "actor_key");
        var request = row.getString("request_id");
        return user == null
                ? null
                : new Author(
                        new UserId(user),
                        key == null ? null : new ApiKeyId(key),
                        request == null ? null : new RequestId(request));
    }
}
