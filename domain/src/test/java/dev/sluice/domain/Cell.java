package dev.sluice.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A cell of a transition table written as text: what a command (the row) makes of a state (the column). */
record Cell(String command, String state, String expected) {
    /** The cells of a table whose first line names the states and whose first column names the commands. */
    static Stream<Cell> of(String table) {
        var rows = table.lines()
                .filter(line -> line.contains("|"))
                .map(Cell::split)
                .toList();
        var states = rows.get(0);
        return rows.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(1, states.size())
                        .mapToObj(column -> new Cell(row.get(0), states.get(column), row.get(column))));
    }

    private static List<String> split(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    @Override
    public String toString() {
        return "%s, %s: %s".formatted(state, command, expected);
    }
}
