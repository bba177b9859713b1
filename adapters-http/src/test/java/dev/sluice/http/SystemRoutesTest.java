package dev.sluice.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemRoutesTest {
    private final TestServer server = TestServer.start();
    private final Client stranger = server.client.stranger();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_ping_is_answered_in_plain_text_to_anybody() {
        var answer = stranger.with("Accept", "text/plain").get("/api/server/ping");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("pong");
        assertThat(answer.header("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(stranger.head("/api/server/ping").status()).isEqualTo(200);
    }

    @Test
    void a_server_that_answers_is_alive() {
        assertThat(stranger.get("/healthz").text()).isEqualTo("{\"status\":\"alive\"}");
    }

    @Test
    void a_server_that_can_work_is_ready() {
        var answer = stranger.get("/readyz");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("ready");
    }

    @Test
    void a_server_that_cannot_work_says_why_and_is_alive_all_the_same() {
        server.readiness = () -> Optional.of("The clock is wrong.");

        var answer = stranger.get("/readyz");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/status")).isEqualTo("not ready");
        assertThat(answer.detail()).isEqualTo("The clock is wrong.");
        assertThat(stranger.get("/healthz").status()).isEqualTo(200);
    }

    @Test
    void a_server_that_cannot_tell_is_not_ready_and_does_not_tell_strangers_more() {
        server.readiness = () -> {
            throw new IllegalStateException("password=secret");
        };

        try (var logs = new Logs()) {
            var answer = stranger.get("/readyz");

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text()).doesNotContain("secret");
            assertThat(logs.complaints()).hasSize(1);
        }
    }

    @Test
    void the_description_is_shown_as_it_is() throws Exception {
        var answer = stranger.get("/openapi.yaml");

        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/yaml");
        try (var file = HttpApi.class.getResourceAsStream("openapi.yaml")) {
            assertThat(answer.text()).isEqualTo(new String(file.readAllBytes(), UTF_8));
        }
    }
}
