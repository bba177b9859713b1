package dev.sluice.bootstrap.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** One run of a command: what was given to it, the server it is for, and where its result goes. */
record Invocation(ParseResult given, Server server, Screen screen) {
    /** An argument that has to be given. */
    String argument(int index) {
        return given.matchedPositionalValue(index, "");
    }

    /** An argument that has to be given, made fit for a path. */
    String pathArgument(int index) {
        return encoded(argument(index));
    }

    boolean has(String flag) {
        return given.hasMatchedOption(flag);
    }

    /** The value of an option, if it was given. */
    Optional<String> option(String name) {
        return has(name) ? Optional.of(given.matchedOptionValue(name, "")) : Optional.empty();
    }

    /** The values of an option that may be given several times. */
    List<String> options(String name) {
        return has(name) ? List.copyOf(given.matchedOptionValue(name, List.<String>of())) : List.of();
    }

    /** A text made fit for a part of a path or a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
