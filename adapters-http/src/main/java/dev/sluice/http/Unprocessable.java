package dev.sluice.http;

import java.io.Serial;
import java.util.List;

/** A request that is well-formed HTTP, with values that are not acceptable. */
final class Unprocessable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    Unprocessable(List<Problem> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
