package dev.sluice.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The JSON object in the body of a request, or an object in it. Fields that nobody asks for are ignored; types are not
 * bent.
 */
final class JsonBody {
    private final JsonNode object;
    private final List<Object> place;
    private final Problems problems;

    private JsonBody(JsonNode object, List<Object> place, Problems problems) {
        this.object = object;
        this.place = place;
        this.problems = problems;
    }

    /**
     * Reads the body.
     *
     * @throws io.javalin.http.UnsupportedMediaTypeResponse if it is announced as something else
     * @throws io.javalin.http.ContentTooLargeResponse if it has more than 1 MiB
     * @throws Unprocessable if it is not a JSON object
     */
    static JsonBody read(Context ctx) {
        return new JsonBody(JsonRequest.object(ctx), List.of("body"), new Problems());
    }

    /** Whether the field was sent, be it as null. */
    boolean has(String name) {
        return object.has(name);
    }

    /** Whether the field was sent, and not as null. */
    boolean hasValue(String name) {
        return object.hasNonNull(name);
    }

    /** Notes what is wrong with a field, whatever its value is. */
    void refuse(String name, String message) {
        problems.add(new Problem(loc(name), message, "value_error", echo(object.path(name)), null));
    }

    /** A text that has to be there; empty, and a problem more, if it is not or is not acceptable. */
    <T> Optional<T> required(String name, Function<String, T> parse) {
        if (!has(name)) {
            problems.add(Problem.missing(loc(name)));
            return Optional.empty();
        }
        return text(name, parse);
    }

    /** A text that may be absent or null. */
    <T> Optional<T> optional(String name, Function<String, T> parse) {
        return object.hasNonNull(name) ? text(name, parse) : Optional.empty();
    }

    /** A whole number within limits, that may be absent or null. */
    Optional<Long> number(String name, long least, long most) {
        if (!hasValue(name)) {
            return Optional.empty();
        }
        var value = object.get(name);
        if (!value.isIntegralNumber()) {
            problems.add(new Problem(loc(name), "Input should be a valid integer", "int_type", echo(value), null));
            return Optional.empty();
        }
        return problems.read(loc(name), value.asText(), Parse.number(least, most));
    }

    /** A truth value, that may be absent or null. */
    Optional<Boolean> flag(String name) {
        if (!hasValue(name)) {
            return Optional.empty();
        }
        var value = object.get(name);
        if (!value.isBoolean()) {
            problems.add(new Problem(loc(name), "Input should be a valid boolean", "bool_type", echo(value), null));
            return Optional.empty();
        }
        return Optional.of(value.booleanValue());
    }

    /** One to {@code most} texts that have to be there; every one that is not acceptable is a problem more. */
    <T> List<T> all(String name, int most, Function<String, T> parse) {
        var all = new ArrayList<T>();
        JsonList.read(
                problems,
                loc(name),
                object.get(name),
                most,
                (loc, value) -> text(loc, value, parse).ifPresent(all::add));
        return all;
    }

    /** At most {@code most} texts, possibly none; empty if the field is absent or null. */
    <T> Optional<List<T>> list(String name, int most, Function<String, T> parse) {
        var value = object.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        return Optional.of(value.isArray() && value.isEmpty() ? List.of() : all(name, most, parse));
    }

    /** An object that has to be there; empty, and a problem more, if it is not. */
    Optional<JsonBody> object(String name) {
        if (!has(name)) {
            problems.add(Problem.missing(loc(name)));
            return Optional.empty();
        }
        return object(loc(name), object.get(name));
    }

    /** One to {@code most} objects that have to be there. */
    List<JsonBody> objects(String name, int most) {
        var objects = new ArrayList<JsonBody>();
        JsonList.read(
                problems,
                loc(name),
                object.get(name),
                most,
                (loc, value) -> object(loc, value).ifPresent(objects::add));
        return objects;
    }

    /** A number that may be absent or null. */
    Optional<Double> decimal(String name) {
        if (!hasValue(name)) {
            return Optional.empty();
        }
        var value = object.get(name);
        if (!value.isNumber()) {
            problems.add(new Problem(loc(name), "Input should be a valid number", "float_type", echo(value), null));
            return Optional.empty();
        }
        return Optional.of(value.doubleValue());
    }

    private Optional<JsonBody> object(List<Object> loc, JsonNode value) {
        if (!value.isObject()) {
            problems.add(new Problem(
                    loc, "Input should be a valid dictionary or object", "model_attributes_type", echo(value), null));
            return Optional.empty();
        }
        return Optional.of(new JsonBody(value, loc, problems));
    }

    /**
     * Goes on only if nothing is wrong.
     *
     * @throws Unprocessable with all that is
     */
    void check() {
        problems.check();
    }

    private <T> Optional<T> text(String name, Function<String, T> parse) {
        return text(loc(name), object.get(name), parse);
    }

    private <T> Optional<T> text(List<Object> loc, JsonNode value, Function<String, T> parse) {
        if (!value.isTextual()) {
            problems.add(new Problem(loc, "Input should be a valid string", "string_type", echo(value), null));
            return Optional.empty();
        }
        return problems.read(loc, value.textValue(), parse);
    }

    /** A scalar as it is, and of anything bigger what it is. */
    static Object echo(JsonNode value) {
        if (value.isContainerNode()) {
            return value.getNodeType().name().toLowerCase(Locale.ROOT);
        }
        return value.isTextual() ? value.textValue() : value;
    }

    private List<Object> loc(String name) {
        return behind(place, name);
    }

    static List<Object> behind(List<Object> place, Object next) {
        return Stream.concat(place.stream(), Stream.of(next)).toList();
    }
}
