package dev.sluice.jdbc;

import dev.sluice.application.port.Pictures;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Rendition;
import dev.sluice.domain.Scope;
import java.util.Optional;

/** The columns of the table {@code asset} that name its pictures. */
record JdbiPictures(Session session) implements Pictures {
    @Override
    public Optional<AssetId> find(Scope scope, LibraryId library, AssetId asset, Rendition rendition) {
        if (!scope.covers(library)) {
            return Optional.empty();
        }
        return session.read(handle -> handle.createQuery("""
                        select a.%s as object from asset a join library l on l.id = a.library_id
                        where a.id = :id and a.library_id = :library and l.user_id = :owner
                        """.formatted(PictureColumns.of(rendition)))
                .bind("id", asset.value())
                .bind("library", library.value())
                .bind("owner", scope.owner().value())
                .map((row, context) -> Optional.ofNullable(Columns.uuidOrNull(row, "object")))
                .findOne()
                .flatMap(object -> object.map(AssetId::new)));
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
}
