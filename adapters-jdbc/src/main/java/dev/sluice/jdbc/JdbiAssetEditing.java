package dev.sluice.jdbc;

import dev.sluice.application.port.AssetEditing;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.util.List;
import java.util.UUID;

/** The table {@code asset}, row by row, with what users say in it. */
record JdbiAssetEditing(Session session, Dialect dialect) implements AssetEditing {
    @Override
    public List<Asset> lock(Scope scope, LibraryId library, List<AssetId> ids) {
        var handle = session.transaction();
        if (ids.isEmpty() || !scope.covers(library)) {
            return List.of();
        }
        return handle.createQuery("""
                        select %s from asset a
                        where a.id = any(:ids) and a.library_id = :library
                            and exists (
                                select 1 from library l where l.id = :library and l.user_id = :owner and %s)
                        order by a.id %s
                        """.formatted(AssetRows.COLUMNS, AssetRows.VISIBLE, dialect.lockingRow()))
                .bindByType("ids", Columns.uuids(ids), UUID[].class)
                .bind("library", library.value())
                .bind("owner", scope.owner().value())
                .map((row, context) -> AssetRows.asset(row))
                .list();
    }

    @Override
    public void save(List<Asset> assets) {
        var handle = session.transaction();
        for (var asset : assets) {
            var update = new Part(
                    "update asset set %s, updated_at = :updated_at where id = :id".formatted(EditColumns.ASSIGNMENTS),
                    values -> {
                        values.bind("id", asset.id().value()).bind("updated_at", asset.updatedAt());
                        EditColumns.bind(values, asset);
                    });
            if (update.execute(handle) != 1) {
                throw new IllegalStateException("the asset " + asset.id() + " is not there to be edited");
            }
        }
    }
}
