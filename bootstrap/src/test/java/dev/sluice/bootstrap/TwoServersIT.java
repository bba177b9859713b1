package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.Installation.Kind;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database and one folder. */
class TwoServersIT {
    private static final int LIBRARIES = 50;
    private static final int ASSETS = 40;
    private static final Pattern TALLY = Pattern.compile("Purged (\\d+) assets");

    @TempDir(factory = FastFolder.class)
    private Path folder;

    @Test
    void two_servers_drain_fifty_libraries_together_and_purge_every_asset_once() {
        var installation = Installation.fresh(Kind.POSTGRESQL, folder);
        seed(installation);

        try (var one = serve(installation);
                var other = serve(installation)) {
            var client = one.client();
            client.get("/api/libraries")
                    .expect(200)
                    .forEach(library -> client.post(
                                    "/api/libraries/" + library.get("id").textValue() + "/trash")
                            .expect(200));
            Until.holds(
                    "all libraries are gone",
                    () -> client.get("/api/libraries?state=all").expect(200).isEmpty());
            Until.stored(installation, 0);
            one.terminate();
            other.terminate();
            one.awaitExit();
            other.awaitExit();

            assertThat(one.err()).noneMatch(line -> line.contains("WARN"));
            assertThat(other.err()).noneMatch(line -> line.contains("WARN"));
            assertThat(purgedBy(one)).isPositive();
            assertThat(purgedBy(other)).isPositive();
            assertThat(purgedBy(one) + purgedBy(other)).isEqualTo(LIBRARIES * ASSETS);
        }

        try (var tables = new Tables(installation)) {
            assertThat(tables.purged()).hasSize(LIBRARIES * ASSETS).doesNotHaveDuplicates();
            assertThat(tables.noted()).isEmpty();
        }
    }

    private static void seed(Installation installation) {
        try (var seeds = new Seeds(installation)) {
            IntStream.range(0, LIBRARIES).forEach(number -> seeds.library("Library " + number, ASSETS));
        }
    }

    /** Slow enough for both to have their turn, however late one of them looks. */
    private static ServerProcess serve(Installation installation) {
        return ServerProcess.serve(
                installation,
                "--retention",
                "PT0S",
                "--drain-interval",
                "PT0.1S",
                "--drain-batch",
                "10",
                "--drain-rate",
                "100");
    }

    private static int purgedBy(ServerProcess server) {
        return server.err().stream()
                .map(TALLY::matcher)
                .filter(Matcher::find)
                .mapToInt(tally -> Integer.parseInt(tally.group(1)))
                .sum();
    }
}
