package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.Installation.Kind;
import dev.sluice.domain.Library;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a {@code kill -9} in the middle of a drain leaves behind. */
class DrainCrashIT {
    private static final int ASSETS = 20_000;
    private static final int KEPT = 50;

    @TempDir(factory = FastFolder.class)
    private Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_server_killed_in_mid_drain_has_lost_nothing_and_the_next_one_finishes(Kind kind) {
        var installation = Installation.fresh(kind, folder);
        var due = seed(installation);

        try (var server = ServerProcess.serve(installation, "--drain-batch", "200", "--drain-rate", "4000")) {
            Until.purged(server.client(), due.id().toString(), 2_000);
            server.kill();
        }

        var left = Inventory.of(installation);
        assertThat(left.assets()).hasSizeBetween(KEPT + 1, ASSETS + KEPT - 2_000);
        left.assertThatNothingIsLost();
        left.assertThatNothingLeaks();
        left.assertThatCountersAreExact();

        try (var server = ServerProcess.serve(installation, "--drain-interval", "PT0.2S")) {
            Until.gone(server.client(), due.id().toString());
            Until.stored(installation, KEPT);
            server.terminate();
            server.awaitExit();
        }

        var end = Inventory.of(installation);
        assertThat(end.assets()).hasSize(KEPT);
        assertThat(end.noted()).isEmpty();
        end.assertThatNothingIsLost();
        end.assertThatNothingLeaks();
        end.assertThatCountersAreExact();
        assertThatEachWasPurgedOnce(installation, due);
    }

    private static Library seed(Installation installation) {
        try (var seeds = new Seeds(installation)) {
            seeds.library("Kept", KEPT);
            var due = seeds.library("Due", ASSETS);
            seeds.trash(due);
            return due;
        }
    }

    private static void assertThatEachWasPurgedOnce(Installation installation, Library library) {
        try (var tables = new Tables(installation)) {
            assertThat(tables.purged()).hasSize(ASSETS).doesNotHaveDuplicates();
            var numbers = tables.events(library.id().value());
            assertThat(numbers)
                    .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
        }
    }
}
