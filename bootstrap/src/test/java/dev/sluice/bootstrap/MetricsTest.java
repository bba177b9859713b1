package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** The measurements of a server that runs. */
class MetricsTest extends ServerTest {
    @Test
    void requests_are_counted_by_route_and_never_by_id() throws IOException, InterruptedException {
        var library = server.client().createLibrary("Holidays");
        server.client().get("/api/libraries/" + library).expect(200);
        server.client().get("/api/" + library).expect(404);

        Until.holds("the last one is counted", () -> scrape().contains("route=\"-\""));
        var metrics = scrape();

        assertThat(metrics)
                .contains(
                        "sluice_http_requests_seconds_count{method=\"POST\",route=\"/api/libraries\",status=\"201\"} 1",
                        "sluice_http_requests_seconds_count{method=\"GET\",route=\"/api/libraries/{library_id}\",status=\"200\"} 1",
                        "sluice_http_requests_seconds_count{method=\"GET\",route=\"-\",status=\"404\"} 1",
                        "le=\"0.005\"")
                .doesNotContain(library, "lib_", "Holidays", Installation.KEY);
    }

    @Test
    void what_is_purged_and_reclaimed_is_counted() throws IOException, InterruptedException {
        assertThat(scrape())
                .contains("sluice_drain_assets_total 0.0", "sluice_reclaim_objects_total{outcome=\"failed\"} 0.0");
        var client = server.client();
        var library = client.createLibrary("Holidays");
        client.upload(library, "photo.jpg", new byte[] {1, 2, 3}).expect(201);
        client.post("/api/libraries/" + library + "/trash").expect(200);
        client.delete("/api/libraries/" + library).expect(200);
        Until.gone(client, library);
        Until.holds(
                "all is counted",
                () -> scrape().contains("outcome=\"deleted\"} 1.0")
                        && scrape().contains("sluice_drain_libraries_total 1.0"));

        assertThat(scrape())
                .contains(
                        "sluice_drain_assets_total 1.0",
                        "sluice_drain_bytes_total 3.0",
                        "sluice_drain_libraries_total 1.0",
                        "sluice_drain_batch_seconds_count{outcome=\"purged\"}");
    }

    @Test
    void what_all_nodes_have_to_do_is_read_when_it_is_asked_for() throws IOException, InterruptedException {
        assertThat(scrape())
                .contains(
                        "sluice_drain_backlog_libraries 0.0",
                        "sluice_drain_backlog_oldest_seconds 0.0",
                        "sluice_reclaim_backlog_objects 0.0",
                        "sluice_reclaim_failing_notes 0.0");
        var client = server.client();
        client.post("/api/admin/drain/pause").expect(200);
        var library = client.createLibrary("Holidays");
        client.upload(library, "photo.jpg", new byte[] {1, 2, 3}).expect(201);
        client.post("/api/libraries/" + library + "/trash").expect(200);
        client.delete("/api/libraries/" + library).expect(200);

        assertThat(scrape())
                .contains(
                        "sluice_drain_backlog_libraries 1.0",
                        "sluice_drain_backlog_assets 1.0",
                        "sluice_drain_overdue_libraries 0.0",
                        "sluice_drain_failing_libraries 0.0",
                        "sluice_drain_held_libraries 0.0",
                        "sluice_drain_stopped 1.0")
                .containsPattern("sluice_drain_backlog_oldest_seconds [0-9.E-]*[1-9]");
    }

    @Test
    void the_pool_and_the_jvm_are_watched() throws IOException, InterruptedException {
        assertThat(scrape())
                .contains(
                        "sluice_pool_connections{state=\"active\"}",
                        "sluice_pool_connections{state=\"awaited\"} 0.0",
                        "sluice_pool_connections_max",
                        "jvm_memory_used_bytes",
                        "jvm_threads_live_threads",
                        "process_uptime_seconds");
    }

    private String scrape() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/metrics"))
                .header("Authorization", "Bearer " + Installation.KEY)
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
