package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no HTTP client would send. */
class WireTest {
    private final TestServer server = TestServer.start();
    private final String authorization = "Authorization: " + server.client.authorization();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rubbish                                                                        | 400
            GET                                                                            | 400
            GET /api/libraries                                                             | 505
            GET /api/libraries HTTP/3.7~Host: a                                            | 505
            GET /api/libraries HTTP/1.1                                                    | 400
            GET /api/libraries HTTP/1.1~Host: a~Host: b                                    | 400
            GET /api/libraries HTTP/1.1~Host: a b                                          | 400
            GET /api/libraries HTTP/1.1~Host: a~no colon                                   | 400
            GET /api/libraries HTTP/1.1~Host: a~Content-Length: -1                         | 400
            GET /api/libraries HTTP/1.1~Host: a~Content-Length: 1~Content-Length: 2        | 400
            POST /api/libraries HTTP/1.1~Host: a~Content-Length: 1~Transfer-Encoding: chunked | 400
            GET /api/libraries HTTP/1.1~Host: a~Expect: magic                              | 417
            GET /api/libraries/%00 HTTP/1.1~Host: a                                        | 400
            GET /api/libraries/%zz HTTP/1.1~Host: a                                        | 400
            GET /api/libraries/% HTTP/1.1~Host: a                                          | 400
            GET /api/libraries/%c3%28 HTTP/1.1~Host: a                                     | 400
            GET http://[::1 HTTP/1.1~Host: a                                               | 400
            OPTIONS * HTTP/1.1~Host: a                                                     | 404
            CONNECT a:80 HTTP/1.1~Host: a                                                  | 404
            GET /api/libraries HTTP/1.1~Host: a~Sec-WebSocket-Version: 13~Upgrade: websocket~Connection: Upgrade | 404
            """)
    void what_the_server_refuses_before_any_route_has_seen_it_is_json_too(String request, int status) {
        var answer = Wire.exchange(server.port(), request.replace('~', '\n') + "\n\n");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.isJson()).isTrue();
        assertThat(answer.json().fieldNames()).toIterable().containsExactly("detail");
        assertThat(answer.header("server")).isEmpty();
    }

    @Test
    void headers_and_addresses_that_are_too_long_are_answered_in_json() {
        var headers = Wire.exchange(server.port(), "GET /api HTTP/1.1\nHost: a\nX: " + "y".repeat(20_000) + "\n\n");
        var address = Wire.exchange(server.port(), "GET /" + "y".repeat(20_000) + " HTTP/1.1\nHost: a\n\n");

        assertThat(headers.status()).isEqualTo(431);
        assertThat(headers.detail()).isNotBlank();
        assertThat(address.status()).isEqualTo(414);
        assertThat(address.detail()).isNotBlank();
    }

    @Test
    void a_connection_that_will_be_closed_is_announced_to_be() {
        try (var wire = new Wire(server.port())) {
            wire.send("GET /api/libraries/%00 HTTP/1.1\nHost: a\n\n");

            assertThat(wire.answer().header("connection")).hasValue("close");
            assertThat(wire.isClosed()).isTrue();
        }
    }

    @Test
    void a_body_whose_chunks_are_malformed_is_a_bad_request() {
        var answer = Wire.exchange(
                server.port(),
                "POST /api/libraries HTTP/1.1\nHost: a\nContent-Type: application/json\nTransfer-Encoding: chunked\n"
                        + authorization + "\n\nzz\nabc\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).contains("broke off");
    }

    @Test
    void a_stranger_who_waits_for_a_go_ahead_does_not_get_it() {
        try (var wire = new Wire(server.port())) {
            wire.send("POST /api/assets HTTP/1.1\nHost: a\nExpect: 100-continue\nContent-Length: 100000000\n\n");

            assertThat(wire.answer().status()).isEqualTo(401);
        }
    }

    @Test
    void somebody_known_who_waits_for_a_go_ahead_gets_it_and_then_an_answer() {
        var form = Form.of("a.jpg", UploadTest.photo("small-exif.jpg"));
        var body = form.bytes();
        try (var wire = new Wire(server.port())) {
            wire.send(
                    "POST /api/assets HTTP/1.1\nHost: a\nExpect: 100-continue\nContent-Length: %d\nContent-Type: %s\n%s\n\n"
                            .formatted(body.length, form.contentType(), authorization));
            assertThat(wire.answer().status()).isEqualTo(100);

            wire.send(body);
            assertThat(wire.answer().status()).isEqualTo(201);
        }
    }

    @Test
    void strangers_who_announce_bodies_and_do_not_send_them_cannot_occupy_the_server() {
        var wires = new ArrayList<Wire>();
        try {
            for (int stranger = 0; stranger < 48; stranger++) {
                var wire = new Wire(server.port());
                wires.add(wire);
                wire.send("POST /api/libraries HTTP/1.1\nHost: a\nContent-Length: 100\n\n");
            }

            // The server would wait half a minute for each of them.
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> wires.stream().filter(Wire::hasAnswer).count() >= 16);
        } finally {
            wires.forEach(Wire::close);
        }
    }

    @Test
    void a_client_who_stalls_is_told_to_try_again() {
        try (var impatient = TestServer.hostedBy(config -> config.jetty.addConnector(WireTest::impatient));
                var wire = new Wire(impatient.port())) {
            wire.send("POST /api/libraries HTTP/1.1\nHost: a\nContent-Type: application/json\nContent-Length: 100\n"
                    + "Authorization: " + impatient.client.authorization() + "\n\n{");

            var answer = wire.answer();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.detail()).isNotBlank();
        }
    }

    private static Connector impatient(Server jetty, HttpConfiguration configuration) {
        var connector = new ServerConnector(jetty, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        connector.setIdleTimeout(1_000);
        return connector;
    }

    @Test
    void a_connection_serves_on_after_an_error() {
        try (var wire = new Wire(server.port())) {
            for (int request = 0; request < 3; request++) {
                wire.send("POST /api/libraries HTTP/1.1\nHost: a\nContent-Type: application/json\nContent-Length: 2\n"
                        + authorization + "\n\n[]");
                assertThat(wire.answer().status()).isEqualTo(422);
                wire.send("GET /healthz HTTP/1.1\nHost: a\n\n");
                assertThat(wire.answer().status()).isEqualTo(200);
            }
        }
    }
}
