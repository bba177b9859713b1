package dev.sluice.jdbc;

import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.EventType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** Which rows {@code e} of the table {@code event} a filter admits, to follow other conditions. */
final class EventCondition {
    private EventCondition() {}

    /** The words come from an enum, so they may stand in the text, where the planner sees them. */
    static String of(EventFilter filter) {
        var words = Arrays.stream(EventType.values())
                .filter(filter.types()::contains)
                .map(type -> "'" + type.word() + "'")
                .collect(Collectors.joining(", "));
        var types = filter.types().size() == EventType.values().length
                ? ""
                : words.isEmpty() ? "and false " : "and e.type in (" + words + ") ";
        return types
                + (filter.from() == null ? "" : "and e.at >= :from ")
                + (filter.before() == null ? "" : "and e.at < :before");
    }

    static Query bind(Query query, EventFilter filter) {
        if (filter.from() != null) {
            query.bind("from", filter.from());
        }
        if (filter.before() != null) {
            query.bind("before", filter.before());
        }
        return query;
    }
}
