package dev.sluice.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the domain and the use cases cost without a database: the time of a call, and what it allocates. */
final class Core implements Question {
    /** A method of {@link CoreWork} beside another. */
    private record Pair(String what, String method, String other, String otherMethod) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("trash", "trash", "a new library", "anew"),
            new Pair("restore", "restore", "a new library", "anew"),
            new Pair("expedite", "expedite", "a new library", "anew"),
            new Pair("write an id", "writeId", "UUID.toString", "writeUuid"),
            new Pair("read an id", "readId", "UUID.fromString", "readUuid"),
            new Pair(
                    "trash and restore, use cases in memory",
                    "trashAndRestoreInMemory",
                    "transitions alone",
                    "trashAndRestore"));

    @Override
    public Table ask(Effort effort) throws Exception {
        var rows = new ArrayList<Row>();
        for (var pair : PAIRS) {
            rows.addAll(compare(pair, Jmh.with(effort), effort.rounds()));
        }
        return new Table(
                "The core alone, by JMH",
                rows,
                List.of("Every round is a JVM of its own (%s)."
                        .formatted(Jdk.own().name())));
    }

    private static List<Row> compare(Pair pair, Jmh jmh, int rounds) throws Exception {
        var one = new ArrayList<Jmh.Score>();
        var other = new ArrayList<Jmh.Score>();
        var unused = Side.interleaved(
                rounds,
                new Side("Sluice", () -> kept(jmh.run(pair.method), one)),
                new Side(pair.other, () -> kept(jmh.run(pair.otherMethod), other)));
        return List.of(
                row(pair, pair.what, "ns", one, other, Jmh.Score::nanos),
                row(pair, pair.what + ", allocated", "bytes", one, other, Jmh.Score::bytes));
    }

    private static Sample kept(Jmh.Score score, List<Jmh.Score> scores) {
        scores.add(score);
        return Sample.of(score.nanos());
    }

    private static Row row(
            Pair pair,
            String what,
            String unit,
            List<Jmh.Score> one,
            List<Jmh.Score> other,
            ToDoubleFunction<Jmh.Score> figure) {
        return Row.ratio(what, unit, measured("Sluice", one, figure), measured(pair.other, other, figure), null);
    }

    private static Measured measured(String name, List<Jmh.Score> scores, ToDoubleFunction<Jmh.Score> figure) {
        return new Measured(
                name,
                scores.stream()
                        .map(score -> Sample.of(figure.applyAsDouble(score)))
                        .toList());
    }
}
