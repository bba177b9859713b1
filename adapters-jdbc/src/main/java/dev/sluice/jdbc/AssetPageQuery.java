package dev.sluice.jdbc;

import dev.sluice.application.port.AssetFilter;
import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.CaptureRange;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.Scope;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page in the order of an index, from the place where the page before ended. The library is part of the order, and
 * every page has a bound that is a plain comparison, because H2 recognises its index by the one and finds the place in it
 * by the other; to PostgreSQL it is all the same.
 */
record AssetPageQuery(Scope scope, LibraryId library, AssetPage page) {
    private static final LocalDateTime BEFORE_ALL = LocalDateTime.of(1, 1, 1, 0, 0);
    private static final LocalDateTime AFTER_ALL = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000);

    List<Asset> run(Handle handle) {
        var after = page.after();
        if (after == null) {
            return run(handle, beginning());
        }
        return place(handle, after).map(found -> from(found).run(handle, found)).orElse(List.of());
    }

    /**
     * With one bound on the side where the page begins: of two in a row, PostgreSQL may begin with the one that is further
     * away, and walk to the other.
     */
    private AssetPageQuery from(Object place) {
        var captured = page.filter().captured();
        var bound = page.newestFirst() ? captured.before() : captured.after();
        if (!(place instanceof LocalDateTime time) || bound == null || bound.offset() != null) {
            return this;
        }
        boolean isBehindBound = page.newestFirst() ? time.isBefore(bound.local()) : time.isAfter(bound.local());
        return isBehindBound
                ? on(page.filter().withCaptured(otherSide(captured)), page.after())
                : on(page.filter(), null);
    }

    private CaptureRange otherSide(CaptureRange captured) {
        return page.newestFirst()
                ? new CaptureRange(captured.after(), null)
                : new CaptureRange(null, captured.before());
    }

    private AssetPageQuery on(AssetFilter filter, @Nullable AssetId after) {
        return new AssetPageQuery(scope, library, new AssetPage(filter, page.newestFirst(), after, page.limit()));
    }

    private List<Asset> run(Handle handle, Object place) {
        var after = page.after();
        var condition = AssetCondition.of(scope, library, page.filter());
        var query = handle.createQuery(sql(condition.sql())).bind("limit", page.limit());
        condition.values().accept(query);
        if (after != null) {
            query.bind("place", place).bind("after", after.value());
        } else if (!isLookUp()) {
            query.bind("place", place);
        }
        return query.map((row, context) -> AssetRows.asset(row)).list();
    }

    private String sql(String condition) {
        var direction = page.newestFirst() ? "desc" : "asc";
        var compare = page.newestFirst() ? "<" : ">";
        var bound = isLookUp() ? "" : "and %s %s= :place".formatted(key(), compare);
        var behind = page.after() == null ? "" : "and (%s, a.id) %s (:place, :after)".formatted(key(), compare);
        var library = isLookUp() ? "" : "a.library_id " + direction + ", ";
        return """
                select %s from asset a
                where %s
                %s %s
                order by %s%s %s, a.id %s
                limit :limit
                """.formatted(AssetRows.COLUMNS, condition, bound, behind, library, key(), direction, direction);
    }

    /** Of assets that are named there is nothing to walk: they are looked up, and then sorted. */
    private boolean isLookUp() {
        return page.filter().ids() != null;
    }

    private String key() {
        return page.isOfTrash() ? "a.trashed_at" : "a.local_datetime";
    }

    private Object beginning() {
        var beginning = page.newestFirst() ? AFTER_ALL : BEFORE_ALL;
        return page.isOfTrash() ? beginning.toInstant(ZoneOffset.UTC) : beginning;
    }

    /** Where an asset stands in the order; empty if the library cannot be seen. */
    private Optional<Object> place(Handle handle, AssetId after) {
        var visible = AssetCondition.visible(scope, library);
        var query = handle.createQuery("""
                        select (select %s from asset a where a.id = :after and %s) as place
                        from library l where l.id = :library and l.user_id = :owner and l.trashed_at is null
                        """.formatted(key(), visible.sql())).bind("after", after.value());
        visible.values().accept(query);
        return query.map((row, context) -> page.isOfTrash()
                        ? Optional.<Object>ofNullable(Columns.instantOrNull(row, "place"))
                        : Optional.<Object>ofNullable(row.getObject("place", LocalDateTime.class)))
                .findOne()
                .map(found -> found.orElseThrow(() -> Refusal.noSuchPage(after)));
    }
}
