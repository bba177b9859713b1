package dev.sluice.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Other programs, run to their end. */
final class Commands {
    private static final int PATIENCE_SECONDS = 20;

    private Commands() {}

    /** All that a program prints; it has to succeed. */
    static String output(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.get(0) + " failed: " + output);
        }
        return output;
    }

    /** Asks a server to end, and makes it after a while. */
    static void end(ProcessHandle process) {
        boolean unusedAsked = process.destroy();
        var unused = process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        boolean unusedMade = process.destroyForcibly();
    }

    /** Where a pattern occurs in what a program has printed. */
    static MatchResult find(Pattern pattern, String output) throws IOException {
        var matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IOException("there is no " + pattern + " in: " + output);
        }
        return matcher.toMatchResult();
    }
}
