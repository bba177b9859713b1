package dev.sluice.http;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads single values; what it does not accept it refuses with a {@link Flaw} in FastAPI's words. */
final class Parse {
    private Parse() {}

    /** One of a few words. */
    static <T> Function<String, T> word(Map<String, T> words) {
        return text -> {
            var meaning = words.get(text);
            if (meaning == null) {
                var expected = words.keySet().stream().sorted().collect(Collectors.joining("', '", "'", "'"));
                throw new Flaw("enum", "Input should be one of " + expected, Map.of("expected", expected));
            }
            return meaning;
        };
    }

    /** A whole number within limits. */
    static Function<String, Long> number(long least, long most) {
        return text -> {
            long number = integer(text);
            if (number < least) {
                throw new Flaw(
                        "greater_than_equal", "Input should be greater than or equal to " + least, Map.of("ge", least));
            }
            if (number > most) {
                throw new Flaw("less_than_equal", "Input should be less than or equal to " + most, Map.of("le", most));
            }
            return number;
        };
    }

    private static long integer(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new Flaw(
                    "int_parsing", "Input should be a valid integer, unable to parse string as an integer", null);
        }
    }
}
