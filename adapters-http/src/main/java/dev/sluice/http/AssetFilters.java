package dev.sluice.http;

import dev.sluice.application.port.AssetFilter;
import dev.sluice.application.port.CaptureRange;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.MediaKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The filters of the API that narrow a list of assets. None of them is ever ignored: a caller may delete what the list
 * gives.
 */
final class AssetFilters {
    private static final int MOST = 200;
    private static final Map<String, MediaKind> MEDIA = Map.of("image", MediaKind.IMAGE, "video", MediaKind.VIDEO);
    private static final Map<String, String> ALBUM_FILTER =
            Map.of("all", "all", "in_album", "in_album", "not_in_album", "not_in_album");

    private AssetFilters() {}

    /** The filter that a query asks for; what is wrong with it the query notes. */
    static AssetFilter of(Query query) {
        var state = States.of(query);
        var filter = AssetFilter.of(state).withCaptured(captured(query));
        var media = query.one("media_type", Parse.word(MEDIA));
        var ids = query.all("ids", AssetId::parse);
        requireFew(query, "ids", ids);
        if (query.has("ids")) {
            filter = filter.withIds(Set.copyOf(ids));
        }
        filter = media.map(filter::withMedia).orElse(filter);
        filter = Areas.of(query).map(filter::withArea).orElse(filter);
        boolean nobodys = matchesNothing(query);
        boolean rated = excludesUnrated(query);
        return nobodys || rated ? AssetFilter.none(state) : filter;
    }

    private static CaptureRange captured(Query query) {
        Optional<CaptureTime> after = query.one("local_datetime_after", Times::parse);
        Optional<CaptureTime> before = query.one("local_datetime_before", Times::parse);
        try {
            return new CaptureRange(after.orElse(null), before.orElse(null));
        } catch (IllegalArgumentException mixed) {
            query.refuse("local_datetime_before", "Value error, " + mixed.getMessage(), "value_error");
            return CaptureRange.ALWAYS;
        }
    }

    /** Nobody here has albums, people or stacks. */
    private static boolean matchesNothing(Query query) {
        var albums = query.one("album_filter", Parse.word(ALBUM_FILTER)).orElse("all");
        if (query.has("album_id") && albums.equals("not_in_album")) {
            query.refuse("album_filter", "not_in_album cannot be combined with album_id", "value_error");
        }
        requireFew(query, "person_ids", query.all("person_ids", word -> word));
        if (query.has("person_ids") && query.has("person_id")) {
            query.refuse("person_id", "person_id cannot be combined with person_ids", "value_error");
        }
        return albums.equals("in_album")
                || query.has("album_id")
                || query.has("person_ids")
                || query.has("person_id")
                || query.has("stack_id");
    }

    /** No asset has a rating, and 0 stands for that. */
    private static boolean excludesUnrated(Query query) {
        return query.has("ratings") && !query.all("ratings", Parse.number(0, 5)).contains(0L);
    }

    private static void requireFew(Query query, String name, List<?> given) {
        if (given.size() > MOST) {
            query.refuse(name, "List should have at most " + MOST + " items", "too_long");
        }
    }
}
