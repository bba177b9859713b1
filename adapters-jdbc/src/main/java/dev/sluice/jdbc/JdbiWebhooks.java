package dev.sluice.jdbc;

import dev.sluice.application.port.EventType;
import dev.sluice.application.port.Webhook;
import dev.sluice.application.port.WebhookSecret;
import dev.sluice.application.port.Webhooks;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import dev.sluice.domain.UserId;
import dev.sluice.domain.WebhookId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table {@code webhook}. */
record JdbiWebhooks(Session session) implements Webhooks {
    private static final String COLUMNS =
            "w.id, w.user_id, w.key_id, w.library_ids, w.url, w.secret, w.event_types, w.created_at";

    @Override
    public void add(Webhook webhook) {
        int unused = session.writeOnce(handle -> handle.createUpdate("""
                        insert into webhook (id, user_id, key_id, library_ids, url, secret, event_types, created_at)
                        values (:id, :user, :key, :libraries, :url, :secret, :types, :created_at)
                        """)
                .bind("id", webhook.id().value())
                .bind("user", webhook.owner().value())
                .bindByType("key", webhook.key() == null ? null : webhook.key().value(), UUID.class)
                .bindByType("libraries", libraries(webhook.scope()), UUID[].class)
                .bind("url", webhook.url())
                .bind("secret", webhook.secret().text())
                .bind(
                        "types",
                        webhook.types().stream().map(EventType::word).sorted().collect(Collectors.joining(",")))
                .bind("created_at", webhook.createdAt())
                .execute());
    }

    private static UUID @Nullable [] libraries(Scope scope) {
        return scope instanceof SelectedLibraries some
                ? some.libraries().stream().map(LibraryId::value).toArray(UUID[]::new)
                : null;
    }

    @Override
    public List<Webhook> list(UserId owner) {
        return session.read(handle -> handle.createQuery("""
                        select %s from webhook w where w.user_id = :owner order by w.created_at, w.id
                        """.formatted(COLUMNS))
                .bind("owner", owner.value())
                .map((row, context) -> webhook(row))
                .list());
    }

    @Override
    public Optional<Webhook> find(UserId owner, WebhookId id) {
        return session.read(handle -> handle.createQuery("""
                        select %s from webhook w where w.id = :id and w.user_id = :owner
                        """.formatted(COLUMNS))
                .bind("id", id.value())
                .bind("owner", owner.value())
                .map((row, context) -> webhook(row))
                .findOne());
    }

    @Override
    public boolean remove(UserId owner, WebhookId id) {
        return session.<Integer>writeOnce(
                        handle -> handle.createUpdate("delete from webhook where id = :id and user_id = :owner")
                                .bind("id", id.value())
                                .bind("owner", owner.value())
                                .execute())
                == 1;
    }

    /** A host may know users and keys of its own, of which there are no rows. */
    @Override
    public List<Webhook> open() {
        return session.read(handle -> handle.createQuery("""
                        select %s from webhook w
                            left join app_user u on u.id = w.user_id
                            left join api_key k on k.id = w.key_id
                        where (u.id is null or u.is_active) and k.revoked_at is null
                        order by w.id
                        """.formatted(COLUMNS))
                .map((row, context) -> webhook(row))
                .list());
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        var key = Columns.uuidOrNull(row, "key_id");
        return new Webhook(
                new WebhookId(Columns.uuid(row, "id")),
                scope(row),
                key == null ? null : new ApiKeyId(key),
                Columns.text(row, "url"),
                new WebhookSecret(Columns.text(row, "secret")),
                Arrays.stream(Columns.text(row, "event_types").split(",", -1))
                        .map(EventType::ofWord)
                        .collect(Collectors.toSet()),
                Columns.instant(row, "created_at"));
    }

    private static Scope scope(ResultSet row) throws SQLException {
        var owner = new UserId(Columns.uuid(row, "user_id"));
        var libraries = row.getArray("library_ids");
        return libraries == null
                ? owner
                : new SelectedLibraries(
                        owner,
                        Arrays.stream((Object[]) libraries.getArray())
                                .map(id -> new LibraryId((UUID) id))
                                .collect(Collectors.toSet()));
    }
}
