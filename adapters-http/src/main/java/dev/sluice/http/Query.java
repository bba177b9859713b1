package dev.sluice.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The query of a request. Javalin's own reading passes over what it cannot decode; here nothing that was sent is passed
 * over, since a filter that is ignored may cost somebody their photos.
 */
final class Query {
    private final Map<String, List<String>> values;
    private final Problems problems = new Problems();

    private final String place;

    private Query(String place, Map<String, List<String>> values) {
        this.place = place;
        this.values = values;
    }

    /** One to be filled with what stands somewhere else in a request. */
    static Query empty(String place) {
        return new Query(place, new LinkedHashMap<>());
    }

    /**
     * Reads the query.
     *
     * @throws BadRequestResponse if it is not percent-encoded as it should be
     */
    static Query of(Context ctx) {
        var values = new LinkedHashMap<String, List<String>>();
        var text = ctx.queryString();
        for (var pair : (text == null ? "" : text).split("&", -1)) {
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
        }
        return new Query("query", values);
    }

    /** Adds a parameter. */
    void put(String name, String value) {
        values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value of a parameter that may be given once; empty if it is not given, or not acceptable. */
    <T> Optional<T> one(String name, Function<String, T> parse) {
        var given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            problems.add(new Problem(loc(name), "Input should be given once", "too_many", null, null));
        }
        return given.size() == 1 ? problems.read(loc(name), given.get(0), parse) : Optional.empty();
    }

    /** The values of a parameter that may be given again and again, or with commas, or both. */
    <T> List<T> all(String name, Function<String, T> parse) {
        var all = new ArrayList<T>();
        for (var given : values.getOrDefault(name, List.of())) {
            for (var word : given.split(",", -1)) {
                problems.read(loc(name), word, parse).ifPresent(all::add);
            }
        }
        return all;
    }

    /** Notes what is wrong with a parameter, whatever its value is. */
    void refuse(String name, String message, String type) {
        problems.add(
                new Problem(loc(name), message, type, String.join(",", values.getOrDefault(name, List.of())), null));
    }

    /**
     * Goes on only if nothing is wrong.
     *
     * @throws Unprocessable with all that is
     */
    void check() {
        problems.check();
    }

    private List<Object> loc(String name) {
        return List.of(place, name);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new BadRequestResponse("The query is not percent-encoded correctly.");
        }
    }
}
