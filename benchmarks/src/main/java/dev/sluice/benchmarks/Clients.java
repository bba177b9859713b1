package dev.sluice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Clients that work side by side, each a line for bash.
 *
 * @param name of the program that they run
 * @param processes what else works for them, by name
 */
record Clients(String name, List<String> lines, Map<String, Long> processes) {
    private static final Pattern TIME = Pattern.compile("(\\d+)m(\\d+\\.\\d+)s");
    private static final String TIMES = "TIMES\n";

    /** What they did together. */
    record Run(Sample sample, String output) {}

    /** Lets them all work until the last is ready, which has to come to this many megabytes. */
    Run move(double megabytes) throws IOException, InterruptedException {
        var script = Files.createTempFile("sluice-benchmark", ".sh");
        try {
            Files.writeString(script, script());
            var cpu = Cpu.of(processes);
            long begun = System.nanoTime();
            var output = Commands.output(List.of("bash", script.toString()));
            double seconds = (System.nanoTime() - begun) / 1e9;
            int end = output.lastIndexOf(TIMES);
            var micros = new TreeMap<>(cpu.each(Math.round(megabytes)));
            micros.put(name, micros(output.substring(end)) / megabytes);
            return new Run(new Sample(megabytes / seconds, micros), output.substring(0, end));
        } finally {
            Files.delete(script);
        }
    }

    private String script() {
        var all = new ArrayList<String>(List.of("export LC_ALL=C", "clients=()"));
        for (var line : lines) {
            all.add("( " + line + " ) &");
            all.add("clients+=($!)");
        }
        all.add("for client in \"${clients[@]}\"; do wait \"$client\" || exit 1; done");
        all.add("echo TIMES");
        all.add("times");
        return String.join("\n", all) + "\n";
    }

    /** The processor time of bash and its children, which it tells as minutes and seconds. */
    private static double micros(String times) {
        return TIME.matcher(times)
                .results()
                .mapToDouble(time -> Long.parseLong(time.group(1)) * 60e6 + Double.parseDouble(time.group(2)) * 1e6)
                .sum();
    }
}
