package dev.sluice.jdbc.h2kill;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The life of one database: again and again it is written to, its process is killed or stops, and it is inspected. */
final class Rounds {
    private final Path folder;
    private final Setup setup;
    private final int longest;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private int round;

    /** Rounds that go on for at most {@code longest} commits before they end. */
    Rounds(Path folder, Setup setup, int longest, long seed) {
        this.folder = folder;
        this.setup = setup;
        this.longest = longest;
        this.random = new Random(seed);
    }

    /** A round that ends with a kill at a moment that has nothing to do with the state of the database. */
    List<String> kill() throws IOException, InterruptedException {
        var victim = VictimProcess.start(folder, round++, setup, ledger);
        victim.listen(1 + random.nextInt(longest));
        for (int spins = random.nextInt(200_000); spins > 0; spins--) {
            Thread.onSpinWait();
        }
        return inspect(victim.kill() ? List.of() : List.of("the victim died before it was killed"));
    }

    /** A round that ends well. */
    List<String> stop() throws IOException, InterruptedException {
        var victim = VictimProcess.start(folder, round++, setup, ledger);
        victim.listen(1 + random.nextInt(longest));
        return inspect(victim.stop() ? List.of() : List.of("the victim did not stop well"));
    }

    /** How many commits were acknowledged. */
    long commits() {
        return ledger.commits();
    }

    private List<String> inspect(List<String> sofar) {
        var findings = new ArrayList<>(sofar);
        findings.addAll(ledger.takeFailures());
        try (var connection = DriverManager.getConnection(setup.url(folder))) {
            for (var table : Tables.NAMES) {
                findings.addAll(new IndexAgreement(new Sql(connection)).findings(table));
            }
            var contents = Contents.of(new Sql(connection));
            findings.addAll(new Inspection(ledger, contents).findings(setup.writers()));
            contents.events().forEach(event -> ledger.keep(event.entry()));
        } catch (SQLException e) {
            findings.add("not readable: " + e);
        }
        return findings;
    }
}
