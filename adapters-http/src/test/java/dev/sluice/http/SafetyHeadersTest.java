package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is served runs in a browser, whoever uploaded it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafetyHeadersTest {
    /** Does not end by itself. */
    private static final String STREAM = "/api/events/stream";

    private final TestServer server = TestServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    static List<String> operations() {
        return Description.operations().stream()
                .filter(operation -> !operation.equals("GET " + STREAM))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_operation_answers_with_them_whoever_asks(String operation) {
        var method = operation.split(" ", 2)[0];
        var path = Nobody.path(operation.split(" ", 2)[1]);

        for (var client : List.of(server.client, server.newSuperuser(), server.client.stranger())) {
            requireSafe(client.send(method, path, BodyPublishers.noBody()));
        }
    }

    @Test
    void so_does_the_stream_of_events() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + STREAM + "?entity_types=library"))
                .header("Authorization", server.client.authorization())
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        answer.body().close();
        assertThat(answer.statusCode()).isEqualTo(200);
        requireSafe(new Answer(answer.statusCode(), answer.headers(), new byte[0]));
        requireSafe(server.client.stranger().get(STREAM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /nothing HTTP/1.1\nHost: a",
                "PUT /healthz HTTP/1.1\nHost: a",
                "GET /api HTTP/1.1\nHost: a",
                "GET /%zz HTTP/1.1\nHost: a",
                "GET / HTTP/1.1\nHost: a b",
                "rubbish"
            })
    void so_do_errors_of_every_kind(String request) {
        requireSafe(Wire.exchange(server.port(), request + "\n\n"));
    }

    @Test
    void so_do_failures_of_the_server() {
        try (var logs = new Logs();
                var failing = TestServer.start()) {
            failing.setbacks.befall(new IllegalStateException("out of order"));
            var answer = failing.client.get("/api/libraries");

            assertThat(answer.status()).isEqualTo(500);
            requireSafe(answer);
            assertThat(logs.complaints()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.jpg", "page.html.png"})
    void a_page_that_was_uploaded_as_a_picture_is_saved_and_not_shown(String name) {
        var page = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var uploaded = server.client.upload(Form.of(name, page));
        assertThat(uploaded.status()).isIn(200, 201);

        var answer = server.client.get("/files/" + uploaded.text("/id") + "/original");

        assertThat(answer.header("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(answer.header("Content-Type").orElse(""))
                .startsWith("image/")
                .doesNotContain("html");
        requireSafe(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.svg", "page.svgz", "page.html", "page.jpg.html", "page"})
    void what_is_a_page_by_its_name_is_not_taken_at_all(String name) {
        assertThat(server.client.upload(Form.of(name, new byte[] {'<'})).status())
                .isEqualTo(422);
    }

    private static void requireSafe(Answer answer) {
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "sandbox");
        assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
    }
}
