package dev.sluice.bootstrap;

import java.util.Objects;

/** The messages of other people's exceptions, which may go on for lines, made fit for the end of a sentence. */
final class OneLine {
    private static final int LONGEST = 300;

    private OneLine() {}

    static String of(Throwable failure) {
        var text = Objects.requireNonNullElse(failure.getMessage(), failure.toString())
                .strip()
                .replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
