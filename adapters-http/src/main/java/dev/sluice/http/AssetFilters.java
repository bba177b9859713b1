package dev.sluice.http;

import java.util.List;
import java.util.Map;

/**
 * The filters of the API that narrow a list of assets. None of them is ever ignored: a caller may delete what the list
 * gives.
 */
final class AssetFilters {
    private static final int MOST_PEOPLE = 200;
    private static final List<String> NOT_YET = List.of(
            "ids",
            "local_datetime_after",
            "local_datetime_before",
            "media_type",
            "bbox",
            "center",
            "radius",
            "ratings");
    private static final Map<String, String> ALBUM_FILTER =
            Map.of("all", "all", "in_album", "in_album", "not_in_album", "not_in_album");

    private AssetFilters() {}

    /** Notes filters that cannot be answered yet, and tells whether another one leaves nothing to match. */
    static boolean matchNothing(Query query) {
        for (var name : NOT_YET) {
            if (query.has(name)) {
                query.refuse(name, "Filtering by " + name + " is not supported yet", "not_supported");
            }
        }
        var albums = query.one("album_filter", Parse.word(ALBUM_FILTER)).orElse("all");
        if (query.has("album_id") && albums.equals("not_in_album")) {
            query.refuse("album_filter", "not_in_album cannot be combined with album_id", "value_error");
        }
        if (query.all("person_ids", word -> word).size() > MOST_PEOPLE) {
            query.refuse("person_ids", "List should have at most " + MOST_PEOPLE + " items", "too_long");
        }
        return albums.equals("in_album") || query.has("album_id") || query.has("person_ids") || query.has("stack_id");
    }
}
