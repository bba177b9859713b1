package dev.sluice.http;

import dev.sluice.domain.Area;
import dev.sluice.domain.Position;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where pictures were taken: the parameters {@code bbox}, or {@code center} with {@code radius}. */
final class Areas {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");

    private Areas() {}

    /** The area that a query asks for; what is wrong with it the query notes. */
    static Optional<Area> of(Query query) {
        var box = query.one("bbox", Areas::box);
        var center = query.one("center", Areas::center);
        var radius = query.one("radius", Areas::radius);
        if (query.has("bbox")) {
            for (var name : List.of("center", "radius")) {
                if (query.has(name)) {
                    query.refuse(name, name + " cannot be combined with bbox", "value_error");
                }
            }
            return box.map(area -> area);
        }
        requireBoth(query, "center", "radius");
        requireBoth(query, "radius", "center");
        return center.flatMap(middle -> radius.map(metres -> new Area.Circle(middle, metres)));
    }

    private static void requireBoth(Query query, String one, String other) {
        if (query.has(one) && !query.has(other)) {
            query.refuse(one, "%s goes with %s".formatted(one, other), "value_error");
        }
    }

    private static Area.Box box(String text) {
        var edges = numbers(text, "west, south, east, north", 4);
        return new Area.Box(edges[0], edges[1], edges[2], edges[3]);
    }

    private static Position center(String text) {
        var degrees = numbers(text, "longitude, latitude", 2);
        return new Position(degrees[1], degrees[0]);
    }

    private static double radius(String text) {
        double metres = numbers(text, "metres", 1)[0];
        return new Area.Circle(new Position(0, 0), metres).metres();
    }

    private static double[] numbers(String text, String names, int count) {
        var words = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (words.size() != count
                || !words.stream().allMatch(word -> NUMBER.matcher(word).matches())) {
            throw new Flaw("float_parsing", "Input should be %s: decimal numbers".formatted(names), null);
        }
        return words.stream().mapToDouble(Double::parseDouble).toArray();
    }
}
