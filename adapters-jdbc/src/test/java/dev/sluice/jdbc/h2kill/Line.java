package dev.sluice.jdbc.h2kill;

import java.util.Optional;
import java.util.UUID;

/** One line that the victim says; a line that the kill cut off lacks its end and is nothing. */
sealed interface Line {
    String END = "!";

    /** This change has been committed. */
    record Committed(Entry entry) implements Line {
        @Override
        public String text() {
            return "committed %s %d %s %s".formatted(entry.library(), entry.number(), entry.digest(), END);
        }
    }

    /** This note is about to be removed. */
    record Removing(UUID note) implements Line {
        @Override
        public String text() {
            return "removing %s %s".formatted(note, END);
        }
    }

    /** The removal of this note has been committed. */
    record Removed(UUID note) implements Line {
        @Override
        public String text() {
            return "removed %s %s".formatted(note, END);
        }
    }

    /** The database failed where it should not. */
    record Failed(String reason) implements Line {
        @Override
        public String text() {
            return "failed %s %s".formatted(reason.replace('\n', ' '), END);
        }
    }

    String text();

    static Optional<Line> parse(String text) {
        if (!text.endsWith(" " + END)) {
            return Optional.empty();
        }
        var words = text.split(" ", -1);
        return Optional.of(
                switch (words[0]) {
                    case "committed" ->
                        new Committed(new Entry(UUID.fromString(words[1]), Long.parseLong(words[2]), words[3]));
                    case "removing" -> new Removing(UUID.fromString(words[1]));
                    case "removed" -> new Removed(UUID.fromString(words[1]));
                    default -> new Failed(text);
                });
    }
}
