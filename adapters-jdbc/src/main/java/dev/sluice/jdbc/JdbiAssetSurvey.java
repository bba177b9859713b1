package dev.sluice.jdbc;

import dev.sluice.application.port.AssetSurvey;
import dev.sluice.application.port.CountPage;
import dev.sluice.application.port.Inquiry;
import dev.sluice.application.port.KnownAsset;
import dev.sluice.application.port.PeriodCount;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import dev.sluice.domain.Sha1;
import dev.sluice.domain.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** The table {@code asset}, many rows at once. */
record JdbiAssetSurvey(Session session, Dialect dialect) implements AssetSurvey {
    @Override
    public List<PeriodCount> counts(Scope scope, LibraryId library, CountPage page) {
        if (!scope.covers(library)) {
            return List.of();
        }
        return session.read(handle -> new CountQuery(scope, library, page).run(handle, dialect));
    }

    @Override
    public List<KnownAsset> known(Scope scope, LibraryId library, Inquiry inquiry) {
        if (!scope.covers(library)) {
            return List.of();
        }
        var visible = AssetCondition.visible(scope, library);
        var asked = InquiryCondition.of(inquiry, dialect);
        return session.read(handle -> {
            var query = handle.createQuery("""
                    select a.id, a.sha256, a.sha1, a.device_id, a.device_asset_id from %s where %s order by a.id
                    """.formatted(asked.sql(), visible.sql()));
            asked.values().accept(query);
            visible.values().accept(query);
            return query.map((row, context) -> known(row)).list();
        });
    }

    private static KnownAsset known(ResultSet row) throws SQLException {
        return new KnownAsset(
                new AssetId(Columns.uuid(row, "id")),
                Sha256.of(Objects.requireNonNull(row.getBytes("sha256"))),
                Sha1.of(Objects.requireNonNull(row.getBytes("sha1"))),
                new DeviceOrigin(Columns.text(row, "device_id"), Columns.text(row, "device_asset_id")));
    }
}
