package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one request may take of the server. */
class LimitsTest {
    private static final int MOST = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_file_that_is_too_large_is_refused_whether_its_length_is_told_or_not(boolean told) {
        try (var server = TestServer.within(new Limits(MOST, 10, 0, PATIENCE, Limits.UNLIMITED))) {
            var tooLarge = upload(server, told, MOST + 1);

            assertThat(tooLarge.status()).isEqualTo(413);
            assertThat(tooLarge.detail()).contains("100000");
            assertThat(server.client.get("/api/libraries").json()).isEmpty();
            assertThat(upload(server, told, MOST).status()).isEqualTo(201);
        }
    }

    @Test
    void a_client_that_dribbles_is_given_up_while_others_are_served() {
        try (var server = TestServer.within(new Limits(MOST, 10, 1_000_000, Duration.ofMillis(200), Limits.UNLIMITED));
                var slow = uploading(server)) {
            var bytes = new byte[] {'x'};
            while (!slow.hasAnswer()) {
                slow.send(bytes);
                assertThat(server.client.get("/api/libraries").status()).isEqualTo(200);
            }

            var answer = slow.answer();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.detail()).contains("broke off");
            assertThat(server.client.get("/api/libraries").json()).isEmpty();
        }
    }

    @Test
    void only_so_many_bodies_are_on_their_way_at_a_time_and_nothing_else_waits_for_them() {
        try (var server = TestServer.within(new Limits(MOST, 2, 0, PATIENCE, Limits.UNLIMITED))) {
            assertThat(upload(server, true, 10).status()).isEqualTo(201);
            var asset = server.client.get("/api/assets").text("/data/0/id");
            await().atMost(PATIENCE).until(server::isIdle);
            try (var one = uploading(server);
                    var two = uploading(server)) {
                await().atMost(PATIENCE).until(() -> begun(server) == 2);
                var refused = create(server);

                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.header("Retry-After")).hasValue("5");
                assertThat(server.client.get("/files/" + asset + "/original").status())
                        .isEqualTo(503);
                assertThat(server.client.get("/api/libraries").status()).isEqualTo(200);
                assertThat(server.client.delete("/api/assets/" + asset).status())
                        .isEqualTo(200);
                one.reset();
                two.reset();
            }
            await().atMost(PATIENCE).until(() -> create(server).status() == 201);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 99999999999999", "Transfer-Encoding: chunked"})
    void a_body_that_nobody_asked_for_is_not_waited_for(String header) {
        try (var server = TestServer.start();
                var wire = new Wire(server.port())) {
            wire.send("GET /api/libraries HTTP/1.1\nHost: a\nAuthorization: %s\n%s\n\n"
                    .formatted(server.client.authorization(), header));

            assertThat(wire.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void limits_allow_something() {
        assertThatThrownBy(() -> new Limits(-1, 1, 0, PATIENCE, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 0, 0, PATIENCE, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 1, 0, PATIENCE, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 1, 0, PATIENCE, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Answer upload(TestServer server, boolean told, int bytes) {
        var form = Form.of("a.jpg", new byte[bytes]);
        return told ? server.client.upload(form) : server.client.uploadStreaming(form);
    }

    /** An upload that has begun, and of which no end is in sight. */
    private static Wire uploading(TestServer server) {
        var form = new String(Form.of("a.jpg", new byte[0]).bytes(), StandardCharsets.ISO_8859_1);
        var wire = new Wire(server.port());
        wire.send("POST /api/assets HTTP/1.1\nHost: a\nAuthorization: %s\nContent-Type: %s\nContent-Length: 50000\n\n%s"
                .formatted(
                        server.client.authorization(),
                        Form.of("a.jpg", new byte[0]).contentType(),
                        form.substring(0, form.indexOf("\r\n\r\n", form.indexOf("asset_data")) + 4)
                                + "the first bytes"));
        return wire;
    }

    /** How many uploads have been let in and have not come to their end. */
    private static int begun(TestServer server) {
        return server.transactions
                .oneByOne(unit -> unit.inspection().notes(null, 10))
                .size();
    }

    /** The answer to a body. */
    private static Answer create(TestServer server) {
        return server.client.post("/api/libraries", "{\"name\": \"A\"}");
    }
}
