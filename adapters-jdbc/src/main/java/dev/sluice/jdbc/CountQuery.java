package dev.sluice.jdbc;

import dev.sluice.application.port.CountPage;
import dev.sluice.application.port.PeriodCount;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Counts assets by periods, in one statement, so that the numbers are those of one moment. */
record CountQuery(Scope scope, LibraryId library, CountPage page) {
    List<PeriodCount> run(Handle handle, Dialect dialect) {
        var condition = AssetCondition.of(scope, library, page.filter());
        var query = handle.createQuery(dialect.counts(page, condition.sql() + behind()))
                .bind("limit", page.limit());
        condition.values().accept(query);
        var after = page.after();
        if (after != null) {
            query.bind("place", page.latestFirst() ? after : page.period().endOf(after));
        }
        return query.map((row, context) -> new PeriodCount(
                        Objects.requireNonNull(row.getObject("period_start", LocalDateTime.class)),
                        row.getLong("assets")))
                .list();
    }

    private String behind() {
        if (page.after() == null) {
            return "";
        }
        return "\nand a.local_datetime " + (page.latestFirst() ? "<" : ">=") + " :place";
    }

    /** Counts all that is meant and then cuts off the page; {@code start} is an expression for a period's beginning. */
    static String grouped(CountPage page, String start, String condition) {
        return """
                select %1$s as period_start, count(*) as assets from asset a
                where %2$s
                group by %1$s order by 1 %3$s limit :limit
                """.formatted(start, condition, page.latestFirst() ? "desc" : "asc");
    }
}
