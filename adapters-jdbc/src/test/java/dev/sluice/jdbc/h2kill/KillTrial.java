package dev.sluice.jdbc.h2kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tries out the version of H2 on the class path: arguments are a folder, the number of kills, the most commits
 * before a kill, a seed, and a {@link Setup}. A damaged database is left in the folder, and the trial goes on with a new
 * one.
 */
final class KillTrial {
    /** After how many kills a sound database is given up for a new one. */
    private static final int LIFETIME = 10;

    private KillTrial() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var arguments = List.of(args);
        var folder = Files.createDirectories(Path.of(arguments.get(0)));
        int kills = Integer.parseInt(arguments.get(1));
        int longest = Integer.parseInt(arguments.get(2));
        long seed = Long.parseLong(arguments.get(3));
        var setup = Setup.parse(arguments.subList(4, arguments.size()));
        int bad = 0;
        int stops = 0;
        long commits = 0;
        var rounds = new Rounds(Files.createTempDirectory(folder, "db"), setup, longest, seed);
        for (int kill = 1; kill <= kills; kill++) {
            var findings = rounds.kill();
            if (findings.isEmpty() && kill % 4 == 0) {
                stops++;
                findings = rounds.stop();
            }
            if (!findings.isEmpty()) {
                bad++;
                System.out.printf("after kill %d: %d findings, such as %s%n", kill, findings.size(), findings.get(0));
            }
            if (!findings.isEmpty() || kill % LIFETIME == 0) {
                commits += rounds.commits();
                rounds = new Rounds(Files.createTempDirectory(folder, "db"), setup, longest, seed + kill);
            }
        }
        System.out.printf(
                "%s: %d kills, %d stops, %d commits: %d damaged%n",
                setup, kills, stops, commits + rounds.commits(), bad);
    }
}
