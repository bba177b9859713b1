package dev.sluice.jdbc;

import dev.sluice.application.port.Pictures;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Rendition;
import dev.sluice.domain.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The columns of the table {@code asset} that tell of its pictures. */
record JdbiPictures(Session session) implements Pictures {
    @Override
    public Optional<AssetId> find(Scope scope, LibraryId library, AssetId asset, Rendition rendition) {
        var column = PictureColumns.of(rendition);
        return read(scope, library, asset, column, row -> Optional.ofNullable(Columns.uuidOrNull(row, column)))
                .map(AssetId::new);
    }

    @Override
    public Optional<Instant> failedAt(Scope scope, LibraryId library, AssetId asset) {
        return read(
                scope,
                library,
                asset,
                "no_picture_at",
                row -> Optional.ofNullable(Columns.instantOrNull(row, "no_picture_at")));
    }

    @Override
    public void fail(Scope scope, LibraryId library, AssetId asset, Instant at) {
        if (scope.covers(library)) {
            int unused = session.write(handle -> handle.createUpdate("""
                            update asset set no_picture_at = :at
                            where id = :id and library_id = :library
                                and exists (select 1 from library where id = :library and user_id = :owner)
                            """)
                    .bind("at", at)
                    .bind("id", asset.value())
                    .bind("library", library.value())
                    .bind("owner", scope.owner().value())
                    .execute());
        }
    }

    @Override
    public boolean attach(Scope scope, LibraryId library, AssetId asset, Rendition rendition, AssetId object) {
        var handle = session.transaction();
        var column = PictureColumns.of(rendition);
        return scope.covers(library)
                && handle.createUpdate("""
                                update asset set %s = :object
                                where id = :id and library_id = :library and %s is null
                                    and exists (select 1 from library where id = :library and user_id = :owner)
                                """.formatted(column, column))
                                .bind("object", object.value())
                                .bind("id", asset.value())
                                .bind("library", library.value())
                                .bind("owner", scope.owner().value())
                                .execute()
                        == 1;
    }

    @Override
    public void forget(AssetId object) {
        int unused = session.write(handle -> {
            int forgotten = 0;
            for (var column : PictureColumns.NAMES) {
                forgotten += handle.createUpdate(
                                "update asset set %s = null where %s = :object".formatted(column, column))
                        .bind("object", object.value())
                        .execute();
            }
            return forgotten;
        });
    }

    /** Reads one column of the row of the owner's asset. */
    private <T> Optional<T> read(Scope scope, LibraryId library, AssetId asset, String column, Reading<T> reading) {
        if (!scope.covers(library)) {
            return Optional.empty();
        }
        return session.read(handle -> handle.createQuery("""
                        select a.%s from asset a join library l on l.id = a.library_id
                        where a.id = :id and a.library_id = :library and l.user_id = :owner
                        """.formatted(column))
                .bind("id", asset.value())
                .bind("library", library.value())
                .bind("owner", scope.owner().value())
                .map((row, context) -> reading.of(row))
                .findOne()
                .flatMap(read -> read));
    }

    @FunctionalInterface
    private interface Reading<T> {
        Optional<T> of(ResultSet row) throws SQLException;
    }
}
