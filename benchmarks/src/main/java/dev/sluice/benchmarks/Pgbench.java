package dev.sluice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The database alone: statements prepared once, sent by pgbench. */
record Pgbench(Postgres postgres, String database, String script, Map<String, Long> processes) {
    private static final Pattern TRANSACTIONS = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");

    Sample measure(int connections, int seconds) throws IOException, InterruptedException {
        var file = Files.createTempFile("sluice-benchmark", ".sql");
        try {
            Files.writeString(file, script);
            var cpu = Cpu.of(processes);
            var output = Commands.output(List.of(
                    "pgbench",
                    "--host=127.0.0.1",
                    "--port=" + postgres.port(),
                    "--username=postgres",
                    "--no-vacuum",
                    "--protocol=prepared",
                    "--define=i=0",
                    "--client=" + connections,
                    "--jobs=1",
                    "--time=" + seconds,
                    "--file=" + file,
                    database));
            if (!Commands.find(FAILED, output).group(1).equals("0")) {
                throw new IOException("pgbench failed: " + output);
            }
            long transactions =
                    Long.parseLong(Commands.find(TRANSACTIONS, output).group(1));
            double rate = Double.parseDouble(Commands.find(RATE, output).group(1));
            return new Sample(rate, cpu.each(transactions));
        } finally {
            Files.delete(file);
        }
    }
}
