package dev.sluice.jdbc.h2kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The system property {@code sluice.h2.kills} asks for more kills than the usual ones. */
class H2SurvivesBeingKilledTest {
    private static final int KILLS = Integer.getInteger("sluice.h2.kills", 10);
    private static final int COMMITS = 200;
    private static final long SEED = 2_147;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void h2_keeps_all_it_acknowledged_and_nothing_by_halves() throws IOException, InterruptedException {
        var rounds = new Rounds(folder, Setup.TAMED, COMMITS, SEED);

        for (int kill = 1; kill <= KILLS; kill++) {
            assertThat(rounds.kill()).as("after kill %d", kill).isEmpty();
        }

        assertThat(rounds.stop()).as("after a good end").isEmpty();
        assertThat(rounds.commits()).isGreaterThan(KILLS);
    }

    @Test
    void the_inspection_finds_what_h2_loses_when_it_delays_its_writes() throws IOException, InterruptedException {
        var careless = new Rounds(folder, new Setup("WRITE_DELAY=60000", true, 4), COMMITS, SEED);

        assertThat(careless.kill()).isNotEmpty();
    }
}
