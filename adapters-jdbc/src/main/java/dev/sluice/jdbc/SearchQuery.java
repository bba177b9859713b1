package dev.sluice.jdbc;

import dev.sluice.application.port.SearchPage;
import dev.sluice.domain.Asset;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads one page of what is found, newest first. */
record SearchQuery(Scope scope, LibraryId library, SearchPage page) {
    List<Asset> run(Handle handle, Dialect dialect) {
        return prepared(handle, dialect, "")
                .map((row, context) -> AssetRows.asset(row))
                .list();
    }

    /** The statement behind something that is to be done with it. */
    Query prepared(Handle handle, Dialect dialect, String prefix) {
        var condition = AssetCondition.of(scope, library, page.filter());
        var words = dialect.having(page.words(), library);
        var query = handle.createQuery(prefix + sql(condition.sql(), words.sql()))
                .bind("skipped", page.skipped())
                .bind("limit", page.limit());
        condition.values().accept(query);
        words.values().accept(query);
        return query;
    }

    private static String sql(String condition, String words) {
        return """
                select %s from asset a
                where %s %s
                order by a.local_datetime desc, a.id desc
                limit :limit offset :skipped
                """.formatted(AssetRows.COLUMNS, condition, words);
    }
}
