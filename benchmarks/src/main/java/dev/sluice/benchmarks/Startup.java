package dev.sluice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** From the start of the process to the first library listed, plain and with what the JVM can prepare. */
final class Startup implements Question {
    private static final String DATABASE = "sluice";

    /** What was measured at a start. */
    private record Start(double cpuMillis, double millis, double megabytes) {}

    private interface Starting {
        Server start(String... jvm) throws IOException;
    }

    @Override
    public Table ask(Effort effort) throws Exception {
        var folder = Files.createTempDirectory("sluice-benchmark");
        try (var postgres = Postgres.start(false)) {
            postgres.create(DATABASE);
            var url = postgres.url(DATABASE);
            Server.sluice(Jdk.own(), url).close();
            var unpacked = folder.resolve("peer");
            var unused = Commands.output(List.of(
                    Jdk.own().java(),
                    "-Djarmode=tools",
                    "-jar",
                    Server.SPRING.toString(),
                    "extract",
                    "--destination",
                    unpacked.toString()));
            var spring = unpacked.resolve(Server.SPRING.getFileName());
            var rows = new ArrayList<Row>();
            var aids = aids(folder, jvm -> Server.sluice(Jdk.own(), url, jvm), "sluice");
            var theirs = aids(folder, jvm -> Server.spring(Jdk.own(), spring, url, jvm), "spring");
            for (var aid : aids.keySet()) {
                rows.addAll(compare(
                        aid,
                        () -> Server.sluice(Jdk.own(), url, aids.getOrDefault(aid, "-Xshare:auto")),
                        () -> Server.spring(Jdk.own(), spring, url, theirs.getOrDefault(aid, "-Xshare:auto")),
                        effort,
                        aid.startsWith("AOT")));
            }
            return new Table("Start, until the first answer, beside Spring", rows, List.of());
        } finally {
            Folders.delete(folder);
        }
    }

    /** Runs that prepare something for the next ones; the option that makes use of it, by name. */
    private static Map<String, String> aids(Path folder, Starting starting, String name) throws Exception {
        var aids = new LinkedHashMap<String, String>();
        aids.put("plain", "-Xshare:auto");
        var archive = folder.resolve(name + ".jsa");
        prepare(starting, "-XX:ArchiveClassesAtExit=" + archive);
        aids.put("CDS archive", "-XX:SharedArchiveFile=" + archive);
        if (Runtime.version().feature() >= 25) {
            var cache = folder.resolve(name + ".aot");
            prepare(starting, "-XX:AOTCacheOutput=" + cache);
            aids.put("AOT cache", "-XX:AOTCache=" + cache);
        }
        return aids;
    }

    private static void prepare(Starting starting, String option) throws Exception {
        try (var server = starting.start(option)) {
            var unused = server.answer("GET", "/api/libraries");
        }
    }

    private interface Started {
        Server start() throws IOException;
    }

    private static List<Row> compare(String aid, Started sluice, Started spring, Effort effort, boolean judged)
            throws Exception {
        var ours = new ArrayList<Start>();
        var theirs = new ArrayList<Start>();
        for (int round = 0; round < effort.rounds(); round++) {
            ours.add(measure(sluice));
            theirs.add(measure(spring));
        }
        return List.of(
                row("CPU, " + aid, "ms", ours, theirs, Start::cpuMillis, judged ? Target.atMost(0.5, 0.25) : null),
                row("time, " + aid, "ms", ours, theirs, Start::millis, null),
                row("memory, " + aid, "MB", ours, theirs, Start::megabytes, judged ? Target.atMost(0.6, 0.5) : null));
    }

    private static Row row(
            String what,
            String unit,
            List<Start> ours,
            List<Start> theirs,
            ToDoubleFunction<Start> figure,
            @Nullable Target target) {
        return Row.ratio(what, unit, measured("Sluice", ours, figure), measured("Spring", theirs, figure), target);
    }

    private static Measured measured(String name, List<Start> starts, ToDoubleFunction<Start> figure) {
        return new Measured(
                name,
                starts.stream()
                        .map(start -> Sample.of(figure.applyAsDouble(start)))
                        .toList());
    }

    private static Start measure(Started started) throws Exception {
        long begun = System.nanoTime();
        try (var server = started.start()) {
            if (server.answer("GET", "/api/libraries").statusCode() != 200) {
                throw new IOException("the first answer was not what it should be");
            }
            double millis = (System.nanoTime() - begun) / 1e6;
            return new Start(Cpu.micros(server.pid()) / 1e3, millis, server.megabytes());
        }
    }
}
