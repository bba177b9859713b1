import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Plants one fault after the other in a built copy of the code, and tells which tests see it; started by {@code .ci/planted}.
 * What a patch touches is compiled on its own and put before everything else on the classpath, and the tests run in a JVM of
 * their own, {@link PlantedTests}. Beforehand all of them have to pass where nothing is planted.
 */
public class Planted {
    private static final Duration LEAST_PATIENCE = Duration.ofMinutes(3);
    private static final int SHOWN = 2;

    private final Path runner;
    private final Path work;
    private final String classpath;
    private Duration patience = Duration.ofHours(1);

    private Planted(Path runner, Path work, String classpath) {
        this.runner = runner;
        this.work = work;
        this.classpath = classpath;
    }

    /** The folder of the patches, the copy, its classpath, and the names of faults if not all are wanted. */
    public static void main(String[] arguments) throws Exception {
        var faults = faults(Path.of(arguments[0]), List.of(arguments).subList(3, arguments.length));
        var runner = Path.of(arguments[0]).resolveSibling("PlantedTests.java");
        var planted = new Planted(runner, Path.of(arguments[1]), arguments[2]);
        System.exit(planted.run(faults) ? 0 : 1);
    }

    /** A fault: what the head of its patch says. */
    private record Fault(String name, String breaks, Set<String> tests, Path patch) {
        static Fault read(Path patch) {
            try {
                var lines = Files.readAllLines(patch);
                return new Fault(
                        patch.getFileName().toString().replace(".patch", ""),
                        value(lines, "Breaks: "),
                        new TreeSet<>(List.of(value(lines, "Tests: ").split(" "))),
                        patch);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String value(List<String> lines, String label) {
            return lines.stream()
                    .filter(line -> line.startsWith(label))
                    .findFirst()
                    .orElseThrow()
                    .substring(label.length());
        }
    }

    private static List<Fault> faults(Path folder, List<String> wanted) throws IOException {
        try (var patches = Files.list(folder)) {
            var faults = patches.filter(file -> file.toString().endsWith(".patch"))
                    .sorted()
                    .map(Fault::read)
                    .filter(fault -> wanted.isEmpty() || wanted.contains(fault.name()))
                    .toList();
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("no such faults in " + folder);
            }
            return faults;
        }
    }

    private boolean run(List<Fault> faults) throws Exception {
        var all = faults.stream().flatMap(fault -> fault.tests().stream()).collect(Collectors.toCollection(TreeSet::new));
        var begun = Instant.now();
        var without = test(null, all);
        patience = LEAST_PATIENCE.plus(Duration.between(begun, Instant.now()).multipliedBy(2));
        if (!without.isEmpty()) {
            System.out.println("Nothing is planted, and yet these fail:");
            System.out.println(told(without));
            return false;
        }
        boolean caught = true;
        for (var fault : faults) {
            var failed = test(plant(fault), fault.tests());
            caught &= !failed.isEmpty();
            System.out.printf("%s: %s%n", fault.name(), fault.breaks());
            System.out.println(failed.isEmpty() ? "    NOT CAUGHT" : "    caught by " + told(failed));
        }
        System.out.println(caught ? "All faults are caught." : "NOT ALL FAULTS ARE CAUGHT.");
        return caught;
    }

    /** The folder of what the patched files compile to. */
    private Path plant(Fault fault) throws Exception {
        var patch = Files.readString(fault.patch());
        Set<Path> touched = new LinkedHashSet<>();
        patch.lines()
                .filter(line -> line.startsWith("+++ b/"))
                .forEach(line -> touched.add(Path.of(line.substring("+++ b/".length()))));
        var sources = Files.createDirectories(work.resolve("planted").resolve(fault.name()));
        for (var file : touched) {
            Files.createDirectories(sources.resolve(file).getParent());
            Files.copy(work.resolve(file), sources.resolve(file));
        }
        call(sources, List.of("patch", "--quiet", "--fuzz=0", "-p1", "-i", fault.patch().toString()));
        var classes = Files.createDirectories(sources.resolve("classes"));
        var javac = new ArrayList<>(List.of("javac", "-proc:none", "-nowarn", "-parameters", "--release", "17"));
        javac.addAll(List.of("-cp", classpath, "-d", classes.toString()));
        touched.forEach(file -> javac.add(file.toString()));
        call(sources, javac);
        return classes;
    }

    /** What fails of these tests, and over which adapters, with what was planted before everything else. */
    private Map<String, Set<String>> test(Path planted, Set<String> tests) throws Exception {
        var path = (planted == null ? "" : planted + ":") + classpath + ":" + System.getProperty("java.class.path");
        var lines = Files.createTempFile(work, "tests", ".txt");
        var java = new ArrayList<>(List.of("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", path));
        java.addAll(List.of(runner.toString(), lines.toString()));
        java.addAll(tests);
        var log = lines.resolveSibling("log.txt");
        var process = new ProcessBuilder(java).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        var failed = failed(Files.readAllLines(lines), ended);
        if (failed == null) {
            throw new IllegalStateException("The tests could not be run: " + Files.readString(log));
        }
        return failed;
    }

    /** Null if no test was run to its end; what was running when time was up counts as failed. */
    private static Map<String, Set<String>> failed(List<String> lines, boolean ended) {
        var failed = new TreeMap<String, Set<String>>();
        var running = new TreeSet<String>();
        for (var line : lines) {
            var words = line.split(" ", 2);
            if (words[0].equals("begin")) {
                running.add(words[1]);
            } else if (!words[0].equals("end")) {
                running.remove(words[1]);
            }
            if (words[0].equals("failed")) {
                note(failed, words[1]);
            }
        }
        if (!ended) {
            running.forEach(test -> note(failed, test));
        }
        boolean any = lines.stream().anyMatch(line -> line.startsWith("begin"));
        boolean whole = lines.stream().anyMatch(line -> line.startsWith("end"));
        return any && (whole || !failed.isEmpty()) ? failed : null;
    }

    private static void note(Map<String, Set<String>> failed, String test) {
        int blank = test.lastIndexOf(' ');
        failed.computeIfAbsent(test.substring(0, blank), name -> new TreeSet<>()).add(test.substring(blank + 1));
    }

    /** The tests that fail over most adapters first. */
    private static String told(Map<String, Set<String>> failed) {
        var tests = failed.entrySet().stream()
                .sorted(Comparator.comparing(test -> -test.getValue().size()))
                .map(test -> (test.getKey() + " (" + String.join(", ", test.getValue()) + ")").replace(" (-)", ""))
                .toList();
        var more = tests.size() > SHOWN ? " and %d more".formatted(tests.size() - SHOWN) : "";
        return String.join(", ", tests.subList(0, Math.min(SHOWN, tests.size()))) + more;
    }

    private static void call(Path folder, List<String> command) throws Exception {
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        var out = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command.get(0) + ": " + out);
        }
    }
}
