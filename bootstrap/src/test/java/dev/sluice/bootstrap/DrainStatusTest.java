package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that shows how far a purge is, once and until it is over. */
class DrainStatusTest {
    @TempDir(factory = FastFolder.class)
    private Path folder;

    @Test
    void of_a_library_in_the_trash_it_shows_when_what_would_go() {
        try (var server = RunningServer.on(folder, Map.of())) {
            var library = server.client().createLibrary("Holidays");
            server.run("library", "trash", library).text();

            assertThat(server.run("library", "drain-status", library).text().lines())
                    .satisfiesExactly(
                            line -> assertThat(line).isEqualTo("state       trashed"),
                            line -> assertThat(line).matches("safe until  \\d{4}-.* UTC"),
                            line -> assertThat(line).matches("due         \\d{4}-.* UTC"),
                            line -> assertThat(line).isEqualTo("purged      0 assets, 0 B"),
                            line -> assertThat(line).isEqualTo("remaining   0 assets, 0 B"));
            assertThat(server.runForJson("library", "drain-status", library).json())
                    .isEqualTo(server.client()
                            .get("/api/libraries/" + library + "/drain")
                            .body());
        }
    }

    @Test
    void it_follows_a_purge_until_the_library_is_gone() {
        var library = dueWith(60);

        try (var server = RunningServer.on(folder, Map.of(Setting.DRAIN_BATCH, "10", Setting.DRAIN_RATE, "100"))) {
            var run = server.runForJson("library", "drain-status", library, "--watch", "--every", "PT0.02S");

            assertThat(run.json().get("state").textValue()).isEqualTo("gone");
            assertThat(run.json().get("purged_assets").intValue()).isEqualTo(60);
            assertThat(run.json().get("remaining_assets").intValue()).isZero();
            assertThat(run.err().lines())
                    .hasSizeBetween(2, 11)
                    .anyMatch(line -> line.matches(" \\d\\d %  \\d+ of 60 assets purged(, \\d+/s, about \\d+ s left)?"))
                    .endsWith("100 %  gone");
        }
    }

    @Test
    void it_stops_following_when_the_library_is_restored() {
        try (var server = RunningServer.on(folder, Map.of())) {
            var library = server.client().createLibrary("Holidays");
            server.run("library", "trash", library).text();
            var watching = CompletableFuture.supplyAsync(
                    () -> server.run("library", "drain-status", library, "--watch", "--every", "PT0.02S"));
            server.run("library", "restore", library).text();

            assertThat(watching.join().exitCode()).isZero();
            assertThat(watching.join().out()).startsWith("state       live");
        }
    }

    @Test
    void a_wrong_pace_is_refused() {
        try (var server = RunningServer.on(folder, Map.of())) {
            assertThat(server.run("library", "drain-status", "lib_x", "--every", "1s")
                            .complaint(2))
                    .isEqualTo("--every should be an ISO-8601 duration from PT0.01S to P1D, such as PT5S, not '1s'.");
        }
    }

    private String dueWith(int assets) {
        var database = "jdbc:h2:file:" + folder.resolve("sluice");
        try (var seeds = new Seeds(new Installation(folder, database, List.of()))) {
            var library = seeds.library("Due", assets);
            seeds.trash(library);
            return library.id().toString();
        }
    }
}
