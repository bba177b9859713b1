package dev.sluice.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The answer to a question.
 *
 * @param notes what one has to know to read it
 */
record Table(String question, List<Row> rows, List<String> notes) {
    private static final String HEAD = """
            | what | unit | one | other | ratio | must (aim) | CPU µs per operation |
            |---|---|---|---|---|---|---|
            """;

    Table {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    List<Row> missed() {
        return rows.stream().filter(Row::isMissed).toList();
    }

    String markdown() {
        var lines = rows.stream().map(Row::markdown).collect(Collectors.joining());
        var said = notes.stream().map(note -> "\n* " + note).collect(Collectors.joining());
        return "## " + question + "\n\n" + HEAD + lines + said + "\n";
    }
}
