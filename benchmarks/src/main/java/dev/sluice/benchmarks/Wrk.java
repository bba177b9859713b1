package dev.sluice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Requests in a circle, sent by wrk over connections that stay open; each has to be answered with a 2xx.
 */
record Wrk(String address, List<Request> requests, Map<String, Long> processes) {
    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+)");

    /** What to send. */
    record Request(String method, String path) {}

    /** Sends without looking at the time, until about this many have been answered. */
    void warm(int count) throws IOException, InterruptedException {
        long answered = 0;
        while (answered < count) {
            answered += run(16, 2).answered;
        }
    }

    Sample measure(int connections, int seconds) throws IOException, InterruptedException {
        var cpu = Cpu.of(processes);
        var result = run(connections, seconds);
        return new Sample(result.answered * 1e6 / result.micros, cpu.each(result.answered));
    }

    private record Result(long answered, long micros) {}

    private Result run(int connections, int seconds) throws IOException, InterruptedException {
        var script = Files.createTempFile("sluice-benchmark", ".lua");
        try {
            Files.writeString(script, lua());
            var output = Commands.output(List.of(
                    "wrk",
                    "-t1",
                    "-c" + connections,
                    "-d" + seconds + "s",
                    "--timeout",
                    "30s",
                    "-s",
                    script.toString(),
                    address + "/"));
            var found = Commands.find(RESULT, output);
            if (!found.group(3).equals("0")) {
                throw new IOException(found.group(3) + " requests of " + requests.get(0) + " failed: " + output);
            }
            return new Result(Long.parseLong(found.group(1)), Long.parseLong(found.group(2)));
        } finally {
            Files.delete(script);
        }
    }

    private String lua() {
        var formatted = requests.stream()
                .map(request -> "wrk.format('%s', '%s', headers)".formatted(request.method, request.path))
                .collect(Collectors.joining(",\n        "));
        return """
                local headers = { ["Authorization"] = "Bearer %s" }
                local requests = {}
                local next = 0
                function init(args)
                    requests = {
                        %s
                    }
                end
                function request()
                    next = next %% #requests + 1
                    return requests[next]
                end
                function done(summary, latency, all)
                    local errors = summary.errors
                    io.write(string.format("RESULT %%d %%d %%d\\n", summary.requests, summary.duration,
                        errors.status + errors.connect + errors.read + errors.write + errors.timeout))
                end
                """.formatted(Server.KEY, formatted);
    }
}
