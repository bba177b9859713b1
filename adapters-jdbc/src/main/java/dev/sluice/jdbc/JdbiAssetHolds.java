package dev.sluice.jdbc;

import dev.sluice.application.port.AssetHolds;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.HeldAsset;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The holds in the table {@code asset}. */
record JdbiAssetHolds(Session session, Dialect dialect) implements AssetHolds {
    private static final String COLUMNS =
            "a.id, a.library_id, a.trashed_at, a.purge_after, a.hold_reason, a.held_since";

    @Override
    public Optional<HeldAsset> lock(Scope scope, AssetId id) {
        return session.transaction()
                .createQuery("""
                        select %s from asset a
                        where a.id = :id and exists (
                            select 1 from library l where l.id = a.library_id and l.user_id = :owner)
                        %s
                        """.formatted(COLUMNS, dialect.lockingRow()))
                .bind("id", id.value())
                .bind("owner", scope.owner().value())
                .map((row, context) -> held(row))
                .filter(asset -> scope.covers(asset.library()))
                .findFirst();
    }

    @Override
    public void save(HeldAsset asset, Instant at) {
        try (var update = session.transaction().createUpdate("""
                update asset set hold_reason = :hold_reason, held_since = :held_since, updated_at = :at where id = :id
                """)) {
            AssetRows.bindHold(update, asset.hold());
            int saved = update.bind("id", asset.id().value()).bind("at", at).execute();
            if (saved != 1) {
                throw new IllegalStateException("the locked asset " + asset.id() + " is gone");
            }
        }
    }

    @Override
    public List<HeldAsset> list(Scope scope, LibraryId library, @Nullable AssetId after, int limit) {
        if (!scope.covers(library)) {
            return List.of();
        }
        return session.read(handle -> handle.createQuery("""
                        select %s from asset a
                        where a.library_id = :library and a.held_since is not null and a.id > :after and exists (
                            select 1 from library l where l.id = :library and l.user_id = :owner)
                        order by a.library_id, a.id limit :limit
                        """.formatted(COLUMNS))
                .bind("library", library.value())
                .bind("owner", scope.owner().value())
                .bind("after", after == null ? new UUID(0, 0) : after.value())
                .bind("limit", limit)
                .map((row, context) -> held(row))
                .list());
    }

    private static HeldAsset held(ResultSet row) throws SQLException {
        return new HeldAsset(
                new AssetId(Columns.uuid(row, "id")),
                new LibraryId(Columns.uuid(row, "library_id")),
                AssetRows.state(row),
                LibraryRows.hold(row));
    }
}
