package dev.sluice.jdbc;

import dev.sluice.application.port.CountPage;
import dev.sluice.application.port.StateFilter;
import java.util.Locale;

/**
 * Counts on PostgreSQL. Where an index is in the order of capture, it is searched for the next period that holds anything,
 * again and again, and only the periods of the page are counted: its cost is that of the page, not of the library.
 */
record PostgresCounts(CountPage page, String condition) {
    String sql() {
        return followsAnIndex() ? alongIndex() : CountQuery.grouped(page, start(), condition);
    }

    private boolean followsAnIndex() {
        var filter = page.filter();
        return filter.state() != StateFilter.TRASHED && filter.ids() == null && filter.area() == null;
    }

    private String alongIndex() {
        var next = page.latestFirst()
                ? "a.local_datetime < p.period_start"
                : "a.local_datetime >= p.period_start + " + length();
        return """
                with recursive periods (period_start, place) as (
                    select (%1$s), 1
                    union all
                    select (%2$s), p.place + 1 from periods p where p.period_start is not null and p.place < :limit
                )
                select p.period_start, (
                    select count(*) from asset a where %3$s
                    and a.local_datetime >= p.period_start and a.local_datetime < p.period_start + %4$s
                ) as assets
                from periods p where p.period_start is not null order by p.place
                """.formatted(first(condition), first(condition + " and " + next), condition, length());
    }

    private String first(String among) {
        return "select %s from asset a where %s order by a.local_datetime %s limit 1"
                .formatted(start(), among, page.latestFirst() ? "desc" : "asc");
    }

    private String start() {
        return "date_trunc('%s', a.local_datetime)".formatted(unit());
    }

    private String length() {
        return "interval '1 %s'".formatted(unit());
    }

    private String unit() {
        return page.period().name().toLowerCase(Locale.ROOT);
    }
}
