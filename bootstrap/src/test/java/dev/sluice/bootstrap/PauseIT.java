package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.bootstrap.Installation.Kind;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An order that is given to one of two servers, and obeyed by both. */
class PauseIT {
    private static final int LIBRARIES = 4;
    private static final int ASSETS = 300;

    @TempDir(factory = FastFolder.class)
    private Path folder;

    @Test
    void a_pause_stops_both_servers_at_the_next_batch_until_one_of_them_is_told_to_go_on() {
        var installation = Installation.fresh(Kind.POSTGRESQL, folder);
        try (var seeds = new Seeds(installation)) {
            for (int number = 0; number < LIBRARIES; number++) {
                seeds.trash(seeds.library("Library " + number, ASSETS));
            }
        }

        try (var one = serve(installation);
                var other = serve(installation)) {
            var client = one.client();
            Until.holds("both purge", () -> purgingNodes(client) == 2);

            var orders = client.post("/api/admin/drain/pause?reason=test").expect(200);
            assertThat(orders.get("paused").booleanValue()).isTrue();
            var pausedAt = Instant.parse(orders.get("paused_at").textValue());
            awaitBeatsAfter(client, pausedAt);
            awaitBeatsAfter(client, lastBeat(client));
            long purged = purged(client);
            awaitBeatsAfter(client, lastBeat(client));
            awaitBeatsAfter(client, lastBeat(client));
            assertThat(purged(client)).isEqualTo(purged).isLessThan(LIBRARIES * ASSETS);

            other.client().post("/api/admin/drain/resume").expect(200);
            Until.holds(
                    "all libraries are gone",
                    () -> client.get("/api/libraries?state=all").expect(200).isEmpty());
        }
    }

    private static ServerProcess serve(Installation installation) {
        return ServerProcess.serve(
                installation, "--drain-interval", "PT0.1S", "--drain-batch", "5", "--drain-rate", "50");
    }

    private static JsonNode nodes(Client client) {
        return client.get("/api/admin/drain").expect(200).get("nodes");
    }

    private static int purgingNodes(Client client) {
        int purging = 0;
        for (var node : nodes(client)) {
            purging += node.get("purged_assets").longValue() > 0 ? 1 : 0;
        }
        return purging;
    }

    private static long purged(Client client) {
        long purged = 0;
        for (var node : nodes(client)) {
            purged += node.get("purged_assets").longValue();
        }
        return purged;
    }

    private static void awaitBeatsAfter(Client client, Instant time) {
        Until.holds("both nodes were heard of", () -> {
            for (var node : nodes(client)) {
                if (!beat(node).isAfter(time)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static Instant lastBeat(Client client) {
        var last = Instant.EPOCH;
        for (var node : nodes(client)) {
            last = beat(node).isAfter(last) ? beat(node) : last;
        }
        return last;
    }

    private static Instant beat(JsonNode node) {
        return Instant.parse(node.get("last_tick_at").textValue());
    }
}
