package dev.sluice.http;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A group of fields that is added to an asset's view when asked for. */
enum Include {
    METADATA,
    FACES,
    PEOPLE,
    METRICS,
    FILE_DATA,
    VARIANTS;

    private static final Map<String, Include> WORDS = Map.of(
            "metadata", METADATA,
            "faces", FACES,
            "people", PEOPLE,
            "metrics", METRICS,
            "file_data", FILE_DATA,
            "variants", VARIANTS);

    /** All of them: the full shape. */
    static Set<Include> all() {
        return EnumSet.allOf(Include.class);
    }

    /** The groups that a query asks for. */
    static Set<Include> of(Query query) {
        var included = EnumSet.noneOf(Include.class);
        included.addAll(query.all("include", Parse.word(WORDS)));
        return included;
    }
}
