package dev.sluice.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Gathers what is wrong with a request, so that the caller learns all of it at once. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(Problem problem) {
        found.add(problem);
    }

    /** What {@code parse} makes of the text; empty, and a problem more, if it is not acceptable. */
    <T> Optional<T> read(List<Object> loc, String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException refused) {
            found.add(Problem.value(loc, text, refused));
            return Optional.empty();
        }
    }

    /**
     * Goes on only if nothing is wrong.
     *
     * @throws Unprocessable with all that is
     */
    void check() {
        if (!found.isEmpty()) {
            throw new Unprocessable(found);
        }
    }
}
