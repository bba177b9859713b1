package dev.sluice.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.FastFolder;
import dev.sluice.bootstrap.Installation.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong around servers: the database, the store, the wires between, disks, and clocks. */
class FaultsIT {
    @TempDir(factory = FastFolder.class)
    private Path folder;

    @ParameterizedTest
    @CsvSource({"ALL, 12, 2", "DISK_FULL, 4, 2", "CLOCKS, 4, 3"})
    void all_answers_can_be_explained_and_nothing_is_lost_or_left(Faults faults, int number, int nodes)
            throws InterruptedException {
        try (var cluster = faults.cluster(Kind.POSTGRESQL, folder, nodes)) {
            cluster.start();

            var report = new RandomRun(Seed.next(), 4, 6, number, faults.fault()).on(cluster);

            assertThat(report.violations()).as(report.toString()).isEmpty();
            assertThat(report.calls()).as(report.toString()).isGreaterThan(number);
        }
    }
}
