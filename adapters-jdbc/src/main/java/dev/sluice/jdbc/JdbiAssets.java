package dev.sluice.jdbc;

import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.AssetRepository;
import dev.sluice.application.port.CaptureSpan;
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
        return session.read(handle -> new AssetPageQuery(scope, library, page).run(handle));
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
