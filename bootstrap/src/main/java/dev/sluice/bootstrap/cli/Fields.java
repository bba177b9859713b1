package dev.sluice.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The fields of an object that a server answered with; one that is missing counts as empty, for servers differ in age. */
record Fields(JsonNode object) {
    String text(String name) {
        return object.path(name).asText("");
    }

    Optional<String> maybe(String name) {
        return object.hasNonNull(name) ? Optional.of(text(name)) : Optional.empty();
    }

    long number(String name) {
        return object.path(name).asLong();
    }

    boolean flag(String name) {
        return object.path(name).asBoolean();
    }

    Optional<Instant> instant(String name) {
        try {
            return maybe(name).map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A moment as people read it. */
    Optional<String> time(String name) {
        return instant(name).map(Wording::time);
    }

    Fields inner(String name) {
        return new Fields(object.path(name));
    }
}
