package dev.sluice.jdbc;

import dev.sluice.application.port.AssetFilter;
import dev.sluice.application.port.CaptureRange;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.MediaKind;
import dev.sluice.domain.Scope;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Which rows of the table {@code a} a reader means who looks into one library. Every reader of a library begins here. */
final class AssetCondition {
    /** What can be seen of a library at all: nothing while it is in the trash, or somebody else's. */
    private static final String VISIBLE = """
            a.library_id = :library and exists (
                select 1 from library l where l.id = :library and l.user_id = :owner and l.trashed_at is null)""";

    /** The same of assets that are named: without the library's id beside theirs, they are looked up by their own. */
    private static final String VISIBLE_BY_ID = """
            exists (
                select 1 from library l where l.id = a.library_id and l.id = :library and l.user_id = :owner
                    and l.trashed_at is null)""";

    /** Until when what was in the trash then is gone for its owner, and waits to be purged. */
    private static final String EMPTIED = "(select l.trash_emptied_at from library l where l.id = :library)";

    /** No offset is greater. */
    private static final long OFFSET_HOURS = 18;

    private final StringBuilder sql;
    private final List<Consumer<SqlStatement<?>>> values = new ArrayList<>();

    private AssetCondition(Scope scope, LibraryId library, String visible) {
        sql = new StringBuilder(visible);
        values.add(statement -> statement
                .bind("library", library.value())
                .bind("owner", scope.owner().value()));
    }

    /** All that can be seen of a library; the caller has made sure that the scope covers it. */
    static Part visible(Scope scope, LibraryId library) {
        var condition = new AssetCondition(scope, library, VISIBLE);
        condition.addState(StateFilter.ALL);
        return condition.part();
    }

    /** What can be seen of a library and passes a filter; the caller has made sure that the scope covers it. */
    static Part of(Scope scope, LibraryId library, AssetFilter filter) {
        var ids = filter.ids();
        var condition = new AssetCondition(scope, library, ids == null ? VISIBLE : VISIBLE_BY_ID);
        condition.addState(filter.state());
        condition.addMedia(filter.media());
        condition.addCaptured(filter.captured());
        if (ids != null) {
            var array = Columns.uuids(ids.stream().sorted().toList());
            condition.add("a.id = any(:ids)", statement -> statement.bindByType("ids", array, UUID[].class));
        }
        if (filter.area() != null) {
            var area = AreaCondition.of(filter.area());
            condition.add(area.sql(), area.values());
        }
        return condition.part();
    }

    private void addState(StateFilter state) {
        switch (state) {
            case LIVE -> add("a.trashed_at is null", statement -> {});
            case TRASHED -> add("a.trashed_at is not null and a.trashed_at > " + EMPTIED, statement -> {});
            case ALL -> add("(a.trashed_at is null or a.trashed_at > " + EMPTIED + ")", statement -> {});
        }
    }

    /** A constant, since an index of videos is of no use to a question whose answer is not known yet. */
    private void addMedia(@Nullable MediaKind media) {
        if (media != null) {
            add(media == MediaKind.VIDEO ? "a.is_video" : "not a.is_video", statement -> {});
        }
    }

    private void addCaptured(CaptureRange range) {
        var after = range.after();
        var before = range.before();
        if (after != null) {
            addBound("captured_after", ">", after, -OFFSET_HOURS);
        }
        if (before != null) {
            addBound("captured_before", "<", before, OFFSET_HOURS);
        }
    }

    /** Instants are compared in UTC, within a range of wall clocks that an index can be searched for. */
    private void addBound(String name, String compare, CaptureTime bound, long widen) {
        var offset = bound.offset();
        if (offset == null) {
            add("a.local_datetime %s :%s".formatted(compare, name), statement -> statement.bind(name, bound.local()));
            return;
        }
        LocalDateTime utc = bound.local().minusSeconds(offset.getTotalSeconds());
        add(
                """
                a.local_datetime %1$s= :%2$s_widened and
                    a.local_datetime - coalesce(a.offset_seconds, :%2$s_offset) * interval '1' second %1$s :%2$s""".formatted(compare, name),
                statement -> statement
                        .bind(name + "_widened", utc.plusHours(widen))
                        .bind(name + "_offset", offset.getTotalSeconds())
                        .bind(name, utc));
    }

    private void add(String condition, Consumer<SqlStatement<?>> bound) {
        sql.append("\nand ").append(condition);
        values.add(bound);
    }

    private Part part() {
        return new Part(sql.toString(), statement -> values.forEach(value -> value.accept(statement)));
    }
}
