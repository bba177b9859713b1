package dev.sluice.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The criteria of a search in a JSON body, which are those that a query has. Null is nothing, and types are not bent. */
final class SearchBody {
    private static final Set<String> NUMBERS = Set.of("limit", "page", "radius");
    private static final Set<String> LISTS = Set.of("include", "ids", "person_ids", "ratings", "bbox", "center");

    private SearchBody() {}

    static Query of(Context ctx) {
        var query = Query.empty("body");
        JsonRequest.object(ctx).properties().forEach(field -> put(query, field.getKey(), field.getValue()));
        return query;
    }

    private static void put(Query query, String name, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        if (value.isArray() && LISTS.contains(name)) {
            query.put(
                    name,
                    StreamSupport.stream(value.spliterator(), false)
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(",")));
            return;
        }
        query.put(name, value.isValueNode() ? value.asText() : "");
        if (NUMBERS.contains(name) != value.isNumber() || !(value.isNumber() || value.isTextual())) {
            query.refuse(
                    name,
                    NUMBERS.contains(name) ? "Input should be a valid number" : "Input should be a valid string",
                    NUMBERS.contains(name) ? "float_type" : "string_type");
        }
    }
}
