package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsTest {
    private static final int MEGABYTE = 1 << 20;

    private final TestServer server = TestServer.start();
    private final Client client = server.client;

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/favicon.ico",
                "/api/nothing",
                "/api/libraries/x/y",
                "/api//libraries",
                "/files",
                "/api/%2e%2e/x"
            })
    void where_there_is_nothing_it_is_404_in_json_for_browsers_too(String path) {
        for (var accept : new String[] {"text/html", "text/plain", "application/xml", "*/*"}) {
            var answer = client.with("Accept", accept).get(path);

            assertThat(answer.status()).as(answer.text()).isEqualTo(404);
            assertThat(answer.isJson()).isTrue();
            assertThat(answer.detail()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT     | /api/libraries      | GET, POST, HEAD
            OPTIONS | /api/libraries      | GET, POST, HEAD
            PURGE   | /api/libraries      | GET, POST, HEAD
            BEFORE  | /api/libraries      | GET, POST, HEAD
            POST    | /api/libraries/x    | GET, PATCH, DELETE, HEAD
            GET     | /api/libraries/x/trash | POST
            POST    | /api/libraries/x/hold  | PUT, DELETE
            DELETE  | /healthz            | GET, HEAD
            """)
    void a_method_that_an_address_does_not_know_is_405_and_the_answer_tells_which_it_knows(
            String method, String path, String allowed) {
        for (var accept : new String[] {"text/html", "application/json"}) {
            var answer = client.with("Accept", accept).send(method, path, BodyPublishers.noBody());

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).hasValue(allowed);
            assertThat(answer.detail()).contains(allowed);
        }
    }

    @Test
    void head_asks_the_route_that_get_would_ask() {
        assertThat(client.head("/api/libraries").status()).isEqualTo(200);
        assertThat(client.head("/api/libraries?state=x").status()).isEqualTo(422);
        assertThat(client.head("/api/libraries/lib_H9cNmGXLEc8NWcZzSThA9T").status())
                .isEqualTo(404);
        assertThat(client.stranger().head("/api/libraries").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "json"
            })
    void a_body_that_is_not_announced_as_json_is_an_unsupported_media_type(String type) {
        var answer = client.with("Content-Type", type)
                .send("POST", "/api/libraries", BodyPublishers.ofString("{\"name\": \"a\"}"));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.detail()).contains("application/json");
        assertThat(client.send("POST", "/api/libraries", BodyPublishers.ofString("{\"name\": \"a\"}"))
                        .status())
                .isEqualTo(415);
        assertThat(client.get("/api/libraries").json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON;charset=UTF-8",
                "application/json; charset",
                "application/merge-patch+json"
            })
    void json_may_be_announced_in_many_ways(String type) {
        var answer = client.with("Content-Type", type)
                .send("POST", "/api/libraries", BodyPublishers.ofString("{\"name\": \"a\"}"));

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void a_compressed_body_is_an_unsupported_media_type() {
        var answer = client.with("Content-Encoding", "gzip").post("/api/libraries", "{\"name\": \"a\"}");

        assertThat(answer.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_json_body_of_more_than_a_megabyte_is_too_large_whether_its_length_is_told_or_not(boolean told) {
        var head = "{\"name\": \"a\", \"ignored\": \"";
        var fits = head + "x".repeat(MEGABYTE - head.length() - 2) + "\"}";
        var json = client.with("Content-Type", "application/json");

        assertThat(json.send("POST", "/api/libraries", publisher(fits, told)).status())
                .isEqualTo(201);
        var answer = json.send("POST", "/api/libraries", publisher(fits + " ", told));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.detail()).contains("1048576");
        assertThat(client.get("/api/libraries").json()).hasSize(1);
    }

    @Test
    void json_that_is_nested_too_deeply_is_malformed() {
        var answer = client.post("/api/libraries", "{\"name\":" + "[".repeat(100_000));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/detail/0/type")).isEqualTo("json_invalid");
    }

    @Test
    void a_number_that_is_too_long_to_be_one_is_malformed() {
        var answer = client.post("/api/libraries", "{\"name\": \"a\", \"x\": " + "9".repeat(10_000) + "}");

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void bytes_that_are_not_unicode_are_malformed() {
        for (var bytes : new byte[][] {
            {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, '(', '"', '}'},
            {(byte) 0xFF, (byte) 0xFE, 0},
            {0, 0, 0, 0}
        }) {
            var answer = client.with("Content-Type", "application/json")
                    .send("POST", "/api/libraries", BodyPublishers.ofByteArray(bytes));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text("/detail/0/type")).isEqualTo("json_invalid");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=%", "state=%z", "%zz=1", "state=live%2"})
    void a_query_that_is_not_encoded_correctly_is_a_bad_request(String query) {
        var answer = Wire.exchange(
                server.port(),
                "GET /api/libraries?%s HTTP/1.1\nHost: a\nAuthorization: %s\n\n"
                        .formatted(query, client.authorization()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).contains("percent-encoded");
    }

    @Test
    void another_method_cannot_hide_in_a_header() {
        var library = "/api/libraries/"
                + client.post("/api/libraries", "{\"name\": \"a\"}").text("/id");
        assertThat(client.post(library + "/trash").status()).isEqualTo(200);

        assertThat(client.with("X-HTTP-Method-Override", "DELETE").get(library).status())
                .isEqualTo(400);
        assertThat(client.get(library + "/drain").text("/purge_after"))
                .isEqualTo(client.get(library + "/drain").text("/promised_purge_after"));
        assertThat(client.with("X-HTTP-Method-Override", "GET").get(library).status())
                .isEqualTo(200);
    }

    private static java.net.http.HttpRequest.BodyPublisher publisher(String text, boolean told) {
        var bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return told
                ? BodyPublishers.ofByteArray(bytes)
                : BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes));
    }
}
