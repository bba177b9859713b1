package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.JavalinConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class RequestIdsTest {
    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
    private final TestServer server = TestServer.hostedBy(this::listen);

    @AfterEach
    void stop() {
        server.close();
    }

    private void listen(JavalinConfig config) {
        config.routes.get("/hosts-own", ctx -> {
            logged.add(MDC.get("request_id"));
            throw new IllegalStateException("the host's own fault");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "Az09-._~!\"#$%&'()*+,/:;<=>?@[]^`{|}", "01234567890123456789012345678901234567890123456789"
            })
    void a_request_keeps_the_name_its_sender_gave_it(String id) {
        for (var path : new String[] {"/api/libraries", "/api/nothing", "/nothing", "/healthz"}) {
            assertThat(server.client.with("X-Request-Id", id).get(path).header("X-Request-Id"))
                    .hasValue(id);
        }
        assertThat(server.client
                        .stranger()
                        .with("X-Request-Id", id)
                        .get("/api/libraries")
                        .header("X-Request-Id"))
                .hasValue(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "\u00e9", "tab\there", "LONG"})
    void a_name_that_cannot_be_one_is_replaced(String id) {
        var sent = id.replace("LONG", "x".repeat(129));
        var answer = Wire.exchange(server.port(), "GET /healthz HTTP/1.1\nHost: a\nX-Request-Id: " + sent + "\n\n");

        assertThat(answer.header("X-Request-Id"))
                .hasValueSatisfying(
                        fresh -> assertThat(fresh).isNotEqualTo(sent).matches("[0-9a-f-]{36}"));
    }

    @Test
    void requests_without_a_name_get_different_ones() {
        assertThat(server.client.get("/healthz").header("X-Request-Id"))
                .isNotEqualTo(server.client.get("/healthz").header("X-Request-Id"));
    }

    @Test
    void what_is_logged_meanwhile_bears_the_name() {
        try (var logs = new Logs()) {
            assertThat(server.client
                            .with("X-Request-Id", "mine")
                            .get("/hosts-own")
                            .status())
                    .isEqualTo(500);
            assertThat(logs.complaints()).hasSize(1);
            assertThat(logs.requestIds()).containsExactly("mine");
        }
        assertThat(logged).containsExactly("mine");
    }
}
