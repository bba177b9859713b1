package dev.sluice.jdbc.h2kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link Victim} in a process of its own. */
final class VictimProcess {
    private final Process process;
    private final BufferedReader says;
    private final Ledger ledger;

    private VictimProcess(Process process, Ledger ledger) {
        this.process = process;
        this.says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.ledger = ledger;
    }

    static VictimProcess start(Path folder, int round, Setup setup, Ledger ledger) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                folder.toString(),
                Integer.toString(round)));
        command.addAll(setup.arguments());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        return new VictimProcess(builder.start(), ledger);
    }

    /** Hears this many lines, or less if the victim dies of itself. */
    void listen(int lines) throws IOException {
        for (int heard = 0; heard < lines && hear(); heard++) {
            // Each is noted in the ledger.
        }
    }

    /** Kills it as {@code kill -9} does, and hears what it said until then. Tells whether it was alive. */
    boolean kill() throws IOException, InterruptedException {
        boolean alive = process.isAlive();
        // Process.destroyForcibly would close the stream in which the last acknowledgements still are.
        process.toHandle().destroyForcibly();
        listen(Integer.MAX_VALUE);
        process.waitFor();
        return alive;
    }

    /** Asks it to stop, and hears the rest. Tells whether it stopped well. */
    boolean stop() throws IOException, InterruptedException {
        process.getOutputStream().close();
        listen(Integer.MAX_VALUE);
        return process.waitFor() == 0;
    }

    private boolean hear() throws IOException {
        var text = says.readLine();
        if (text == null) {
            return false;
        }
        Line.parse(text).ifPresent(ledger::hear);
        return true;
    }
}
