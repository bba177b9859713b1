package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.Installation.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is asked to end. */
class GracefulStopIT {
    private static final int LARGE = 32 * 1024 * 1024;
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir(factory = FastFolder.class)
    private Path folder;

    @Test
    void a_server_that_is_asked_to_end_takes_no_new_requests_and_finishes_those_that_run() {
        var installation = Installation.fresh(Kind.H2, folder);
        String library;

        try (var server = ServerProcess.serve(installation);
                var large = new GatedStream(LARGE)) {
            var client = server.client();
            library = client.createLibrary("Holidays");
            var upload = client.http()
                    .sendAsync(
                            client.uploading(library, "large.mov", BodyPublishers.ofInputStream(() -> large))
                                    .build(),
                            BodyHandlers.ofString());
            Until.holds("a good part of the file has arrived", () -> Inventory.bytes(installation) > LARGE / 4);

            server.terminate();
            Until.holds("nobody is let in any more", () -> refuses(server.address()));
            large.open();

            assertThat(upload)
                    .succeedsWithin(Duration.ofMinutes(1))
                    .satisfies(answer ->
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201));
            assertThat(server.awaitExit()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(server.err()).isEmpty();
        }

        var left = Inventory.of(installation);
        assertThat(left.assets()).extracting(Inventory.AssetRow::bytes).containsExactly((long) LARGE);
        assertThat(left.noted()).isEmpty();
        left.assertThatNothingIsLost();
        left.assertThatCountersAreExact();
    }

    @Test
    void a_drain_that_is_asked_to_end_stops_behind_the_batch_in_hand() {
        var installation = Installation.fresh(Kind.H2, folder);
        try (var seeds = new Seeds(installation)) {
            seeds.trash(seeds.library("Due", 500));
        }

        try (var server = ServerProcess.serve(
                installation, "--drain-batch", "10", "--drain-batch-time", "PT1M", "--drain-rate", "50")) {
            Until.holds(
                    "a part is purged",
                    () -> server.client()
                                    .get("/api/libraries?state=all")
                                    .expect(200)
                                    .get(0)
                                    .get("asset_count")
                                    .intValue()
                            < 500);
            server.terminate();

            assertThat(server.awaitExit()).isEqualTo(ENDED_BY_SIGTERM);
        }

        var left = Inventory.of(installation);
        assertThat(left.assets()).hasSizeBetween(1, 490);
        assertThat(left.assets().size() % 5).as("left of whole batches").isZero();
        left.assertThatNothingIsLost();
        left.assertThatNothingLeaks();
        left.assertThatCountersAreExact();
    }

    private static boolean refuses(URI address) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            return !socket.isConnected();
        } catch (ConnectException refused) {
            return true;
        }
    }
}
