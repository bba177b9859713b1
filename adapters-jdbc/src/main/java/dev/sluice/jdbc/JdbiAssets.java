package dev.sluice.jdbc;

import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.AssetRepository;
import dev.sluice.application.port.CaptureSpan;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.Scope;
import dev.sluice.domain.Sha256;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** The table {@code asset}. */
record JdbiAssets(Session session, Dialect dialect) implements AssetRepository {
    @Override
    public Optional<Asset> find(Scope scope, AssetId id) {
        return session.read(handle -> handle.createQuery("""
                        select %s from asset a join library l on l.id = a.library_id
                        where a.id = :id and l.user_id = :owner and l.trashed_at is null and %s
                        """.formatted(AssetRows.COLUMNS, AssetRows.VISIBLE))
                .bind("id", id.value())
                .bind("owner", scope.owner().value())
                .map((row, context) -> AssetRows.asset(row))
                .findOne()
                .filter(asset -> scope.covers(asset.library())));
    }

    @Override
    public Optional<Asset> findByContent(Scope scope, LibraryId library, Sha256 content) {
        if (!scope.covers(library)) {
            return Optional.empty();
        }
        return session.read(handle -> handle.createQuery("""
                        select %s from asset a join library l on l.id = a.library_id
                        where a.library_id = :library and a.sha256 = :sha256 and l.user_id = :owner and %s
                        """.formatted(AssetRows.COLUMNS, AssetRows.VISIBLE))
                .bind("library", library.value())
                .bind("sha256", content.bytes())
                .bind("owner", scope.owner().value())
                .map((row, context) -> AssetRows.asset(row))
                .findOne());
    }

    @Override
    public boolean insert(Asset asset) {
        try {
            return dialect.insert(session.transaction(), asset);
        } catch (UnableToExecuteStatementException failure) {
            if (SqlStates.isForeignKeyViolation(failure)) {
                throw Refusal.noSuchLibrary();
            }
            throw failure;
        }
    }

    @Override
    public List<Asset> page(Scope scope, LibraryId library, AssetPage page) {
        if (!scope.covers(library)) {
            return List.of();
        }
        return session.read(handle -> page(handle, scope, library, page));
    }

    private List<Asset> page(Handle handle, Scope scope, LibraryId library, AssetPage page) {
        var key = page.state() == StateFilter.TRASHED ? "a.trashed_at" : "a.local_datetime";
        var direction = page.newestFirst() ? "desc" : "asc";
        var compare = page.newestFirst() ? "<" : ">";
        var after = page.after();
        var behind = after == null ? "" : "and (%s, a.id) %s (:key, :after)".formatted(key, compare);
        var query = handle.createQuery(
                        """
                        select %s from asset a join library l on l.id = a.library_id
                        where a.library_id = :library and l.user_id = :owner and l.trashed_at is null %s %s
                        order by %s %s, a.id %s
                        limit :limit
                        """.formatted(AssetRows.COLUMNS, only(page.state()), behind, key, direction, direction))
                .bind("library", library.value())
                .bind("owner", scope.owner().value())
                .bind("limit", page.limit());
        if (after != null) {
            query.bind("key", sortKey(handle, library, after, key)).bind("after", after.value());
        }
        return query.map((row, context) -> AssetRows.asset(row)).list();
    }

    private static String only(StateFilter state) {
        return switch (state) {
            case LIVE -> "and a.trashed_at is null";
            case TRASHED -> "and a.trashed_at > l.trash_emptied_at";
            case ALL -> "and " + AssetRows.VISIBLE;
        };
    }

    private static Object sortKey(Handle handle, LibraryId library, AssetId after, String key) {
        return handle.createQuery("""
                        select %s as sort_key from asset a join library l on l.id = a.library_id
                        where a.library_id = :library and a.id = :id and %s
                        """.formatted(key, AssetRows.VISIBLE))
                .bind("library", library.value())
                .bind("id", after.value())
                .map((row, context) -> key.equals("a.trashed_at")
                        ? Optional.<Object>ofNullable(Columns.instantOrNull(row, "sort_key"))
                        : Optional.<Object>ofNullable(row.getObject("sort_key", LocalDateTime.class)))
                .findOne()
                .flatMap(found -> found)
                .orElseThrow(() -> Refusal.noSuchPage(after));
    }

    @Override
    public Optional<CaptureSpan> span(Scope scope, LibraryId library) {
        if (!scope.covers(library)) {
            return Optional.empty();
        }
        return session.read(handle -> handle.createQuery("""
                        select
                            (select a.local_datetime from asset a where a.library_id = l.id and $visible
                                order by a.library_id, a.local_datetime, a.id limit 1) as oldest,
                            (select a.local_datetime from asset a where a.library_id = l.id and $visible
                                order by a.library_id desc, a.local_datetime desc, a.id desc limit 1) as newest
                        from library l where l.id = :library and l.user_id = :owner
                        """.replace("$visible", AssetRows.VISIBLE))
                .bind("library", library.value())
                .bind("owner", scope.owner().value())
                .map((row, context) -> span(
                        row.getObject("oldest", LocalDateTime.class), row.getObject("newest", LocalDateTime.class)))
                .findOne()
                .flatMap(found -> found));
    }

    private static Optional<CaptureSpan> span(@Nullable LocalDateTime oldest, @Nullable LocalDateTime newest) {
        return oldest == null ? Optional.empty() : Optional.of(new CaptureSpan(oldest, Objects.requireNonNull(newest)));
    }
}
