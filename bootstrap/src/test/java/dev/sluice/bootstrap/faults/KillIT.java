package dev.sluice.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.FastFolder;
import dev.sluice.bootstrap.Installation.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code kill -9} at random moments leaves behind, of anything that can be asked of libraries. */
class KillIT {
    private static final int KILLS = 10;

    @TempDir(factory = FastFolder.class)
    private Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void all_answers_can_be_explained_and_nothing_is_lost_or_left(Kind kind) throws InterruptedException {
        try (var cluster = Clusters.of(Site.calm(kind, folder), kind == Kind.H2 ? 1 : 2)) {
            cluster.start();

            var report = new RandomRun(Seed.next(), 4, 6, KILLS, Fault.kill()).on(cluster);

            assertThat(report.violations()).as(report.toString()).isEmpty();
            assertThat(report.calls()).as(report.toString()).isGreaterThan(KILLS);
        }
    }
}
