package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.Installation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running server says of itself while something that it needs is away. */
class ReadinessIT {
    @TempDir(factory = FastFolder.class)
    private Path folder;

    @Test
    void a_server_whose_folder_is_away_is_alive_and_not_ready_until_it_is_back() throws IOException {
        var installation = Installation.fresh(Kind.H2, folder);
        try (var server = ServerProcess.serve(installation)) {
            var client = server.client();
            client.get("/readyz").expect(200);

            Files.move(installation.objects(), folder.resolve("elsewhere"));
            Until.holds("it is not ready", () -> client.get("/readyz").status() == 503);
            assertThat(client.get("/readyz").body().get("detail").textValue())
                    .isEqualTo("The bytes of assets cannot be stored.");
            client.get("/healthz").expect(200);

            Files.move(folder.resolve("elsewhere"), installation.objects());
            Until.holds("it is ready again", () -> client.get("/readyz").status() == 200);
        }
    }

    @Test
    void a_server_whose_database_is_away_says_so_and_goes_on_when_it_is_back() {
        var installation = Installation.fresh(Kind.POSTGRESQL, folder);
        try (var server = ServerProcess.serve(installation)) {
            var client = server.client();
            client.get("/readyz").expect(200);

            Postgres.close(installation.url());
            Until.holds("it is not ready", () -> client.get("/readyz").status() == 503);
            client.get("/api/libraries").expect(503);
            client.get("/healthz").expect(200);

            Postgres.open(installation.url());
            Until.holds("it is ready again", () -> client.get("/readyz").status() == 200);
            assertThat(client.createLibrary("Afterwards")).isNotEmpty();
        }
    }

    @Test
    void a_server_whose_clock_is_not_the_database_s_says_so_and_purges_nothing_until_they_agree() {
        var installation = Installation.fresh(Kind.POSTGRESQL, folder);
        try (var server = ServerProcess.serve(installation, "--drain-interval", "PT0.05S")) {
            var client = server.client();
            client.get("/readyz").expect(200);
            var library = client.createLibrary("Holidays");
            // Due by the clock that was right; what is expedited by the wrong one would have to wait for it.
            client.post("/api/admin/drain/pause").expect(200);
            client.post("/api/libraries/" + library + "/trash").expect(200);
            client.delete("/api/libraries/" + library).expect(200);

            Postgres.turnClock(installation.url(), Duration.ofMinutes(2));
            Until.holds("it is not ready", () -> detail(client).startsWith("The clock of this node differs"));
            client.get("/readyz").expect(503);
            client.get("/healthz").expect(200);
            client.post("/api/admin/drain/resume").expect(200);
            Until.holds("all nodes know why", () -> obstacles(client).contains("The clock of this node differs"));
            client.get("/api/libraries/" + library).expect(200);

            Postgres.turnClock(installation.url(), Duration.ZERO);
            Until.holds("it is ready again", () -> client.get("/readyz").status() == 200);
            Until.gone(client, library);
        }
    }

    @Test
    void a_server_that_was_asked_to_end_has_noted_which_keys_were_used() {
        var installation = Installation.fresh(Kind.H2, folder);
        try (var server = ServerProcess.serve(installation)) {
            server.client().get("/api/libraries").expect(200);
            server.terminate();
            int unused = server.awaitExit();
        }
        try (var tables = new Tables(installation)) {
            assertThat(tables.usedKeys()).isEqualTo(1);
        }
    }

    private static String detail(Client client) {
        return client.get("/readyz").body().path("detail").asText();
    }

    private static String obstacles(Client client) {
        return client.get("/api/admin/drain").body().path("nodes").toString();
    }
}
