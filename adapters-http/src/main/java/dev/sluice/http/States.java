package dev.sluice.http;

import dev.sluice.application.port.StateFilter;
import java.util.Map;

/** The query parameter {@code state}. */
final class States {
    private static final Map<String, StateFilter> WORDS =
            Map.of("live", StateFilter.LIVE, "trashed", StateFilter.TRASHED, "all", StateFilter.ALL);

    private States() {}

    static StateFilter of(Query query) {
        return query.one("state", Parse.word(WORDS)).orElse(StateFilter.LIVE);
    }
}
