package dev.sluice.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of text in aligned columns; a cell may be null, and is a dash then. */
public final class Table {
    private static final String GAP = "  ";
    private static final String NOTHING = "-";

    private final List<Column> columns;
    private final List<List<@Nullable String>> rows = new ArrayList<>();

    /** Columns whose headings these are. */
    public Table(String... headings) {
        this(List.of(headings).stream().map(Column::left).toList());
    }

    Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A heading, and whether the cells below it are flush right, as numbers are. */
    record Column(String heading, boolean right) {
        static Column left(String heading) {
            return new Column(heading, false);
        }

        static Column right(String heading) {
            return new Column(heading, true);
        }
    }

    /** Adds a row with a cell for each column. */
    public void add(@Nullable String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells in " + columns.size() + " columns");
        }
        var row = new ArrayList<@Nullable String>();
        Collections.addAll(row, cells);
        rows.add(row);
    }

    /** One object for each row, with the headings in lower case as names. */
    JsonNode json() {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var row : rows) {
            var object = array.addObject();
            for (int at = 0; at < columns.size(); at++) {
                object.put(columns.get(at).heading().toLowerCase(Locale.ROOT), row.get(at));
            }
        }
        return array;
    }

    /** A line for the headings and one for each row, without blanks at their ends. */
    @Override
    public String toString() {
        var lines = new ArrayList<List<String>>();
        lines.add(columns.stream().map(Column::heading).toList());
        rows.forEach(row -> lines.add(row.stream().map(Table::text).toList()));
        return lines.stream().map(line -> aligned(line, widths(lines))).collect(Collectors.joining("\n"));
    }

    private static String text(@Nullable String cell) {
        return cell == null ? NOTHING : Wording.line(cell);
    }

    private int[] widths(List<List<String>> lines) {
        return IntStream.range(0, columns.size())
                .map(at -> lines.stream()
                        .mapToInt(line -> length(line.get(at)))
                        .max()
                        .orElse(0))
                .toArray();
    }

    private String aligned(List<String> line, int... widths) {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> {
                    var blanks = " ".repeat(widths[at] - length(line.get(at)));
                    return columns.get(at).right() ? blanks + line.get(at) : line.get(at) + blanks;
                })
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
