package dev.sluice.http;

import java.util.Map;

/** How long a page is, and in which order. */
final class Paging {
    private static final long DEFAULT_LIMIT = 20;
    private static final long MAX_LIMIT = 200;
    private static final Map<String, Boolean> NEWEST_FIRST = Map.of("desc", true, "asc", false);

    private Paging() {}

    static int limit(Query query) {
        return Math.toIntExact(query.one("limit", Parse.number(1, MAX_LIMIT)).orElse(DEFAULT_LIMIT));
    }

    static boolean newestFirst(Query query) {
        return query.one("order", Parse.word(NEWEST_FIRST)).orElse(true);
    }
}
