package dev.sluice.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, the answer is the caller's fault, in JSON, and nothing has changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {
    private static final int ROUNDS = 120;
    private static final String NOBODYS_LIBRARY = "lib_H9cNmGXLEc8NWcZzSThA9T";
    private static final String NOBODYS_ASSET = "asset_H9cNmGXLEc8NWcZzSThA9T";
    private static final List<String> FRAGMENTS = List.of(
            "",
            " ",
            "\u0000",
            "\n",
            "\r\n",
            "'",
            "\"",
            "\\",
            "%",
            "%00",
            "%2e",
            "../",
            ";",
            "&",
            "=",
            "?",
            "#",
            "+",
            "<",
            "{",
            "[",
            "null",
            "true",
            "-1",
            "0",
            "1e309",
            "9223372036854775808",
            "NaN",
            "é",
            "\u202e",
            "📷",
            "\ud800",
            "lib_",
            "asset_",
            "lib_H9cNmGXLEc8NWcZzSThA9T",
            "asset_H9cNmGXLEc8NWcZzSThA9",
            "' or 1=1 --",
            "${jndi:ldap://x}",
            "x".repeat(300));

    private final TestServer server = TestServer.start();
    private final Client client = server.client;
    private String library = "";
    private String before = "";

    @BeforeAll
    void fill() {
        var uploaded = client.upload(Form.of("a.jpg", UploadTest.photo("small-exif.jpg")));
        assertThat(uploaded.status()).isEqualTo(201);
        library = client.get("/api/libraries").text("/0/id");
        assertThat(client.post("/api/libraries", "{\"name\": \"Other\"}").status())
                .isEqualTo(201);
        before = everything();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void malformed_ids_in_paths(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var id = encode(random, "x" + rubbish(random));
            var path = pick(
                    random,
                    List.of(
                            "/api/libraries/%s",
                            "/api/libraries/%s/trash",
                            "/api/libraries/%s/restore",
                            "/api/libraries/%s/hold",
                            "/api/libraries/%s/drain",
                            "/api/libraries/%s/expedite",
                            "/api/assets/%s",
                            "/files/%s/original"));
            var method = pick(random, List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"));

            requireRefused(client.with("Content-Type", "application/json")
                    .send(
                            method,
                            path.replace("%s", id),
                            BodyPublishers.ofString("{\"name\":\"n\",\"reason\":\"r\"}")));
        }
        requireUnchanged();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 6, 7, 8})
    void malformed_queries(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var name = pick(
                    random,
                    List.of(
                            "limit",
                            "state",
                            "order",
                            "library_id",
                            "starting_after_id",
                            "include",
                            "album_filter",
                            "ids",
                            "bbox",
                            "radius"));
            var query = name + "=" + encode(random, "x" + rubbish(random));

            requireRefused(client.get("/api/assets?" + query));
            requireRefused(client.delete(
                    "/api/libraries/" + library + "?expected_asset_count=x" + encode(random, rubbish(random))));
        }
        requireUnchanged();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {9, 10, 11, 12})
    void malformed_json(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            // Should it be well-formed after all, there is no such library, and no library without a name.
            var unknown = "/api/libraries/" + NOBODYS_LIBRARY;
            requireRefused(json("PATCH", unknown, mutate(random, "{\"name\": \"n\", \"description\": null}")));
            requireRefused(json("PUT", unknown + "/hold", mutate(random, "{\"reason\": \"because\"}")));
            requireRefused(json("POST", "/api/libraries", mutate(random, "{\"description\": [{\"a\": 1.5e3}]}")));
            requireRefused(json("PATCH", "/api/assets/" + NOBODYS_ASSET, mutate(random, """
                    {"description": "d", "latitude": 1.5, "longitude": -2, "original_datetime": null}""")));
            requireRefused(json("POST", "/api/assets/bulk-update", mutate(random, """
                    {"updates": [{"id": "%s", "change": {"description": null}}]}""".formatted(NOBODYS_ASSET))));
            requireRefused(json("POST", "/api/search", mutate(random, """
                    {"query": "a", "bbox": [1, 2, 3, 4], "include": ["metadata"]}""")));
        }
        requireUnchanged();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {13, 14, 15, 16})
    void malformed_forms(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            // Should it be well-formed after all, there is no such library, and without its name too many to choose
            // from.
            var file = rubbish(random).getBytes(StandardCharsets.UTF_8);
            var form = new Form().usual().file("b.jpg", file).field("library_id", NOBODYS_LIBRARY);
            var body = mutate(random, mutate(random, new String(form.bytes(), ISO_8859_1)));
            var type = pick(
                    random, List.of(form.contentType(), "multipart/form-data; boundary=--", "multipart/form-data; x"));

            requireRefused(client.with("Content-Type", random.nextInt(4) == 0 ? type : form.contentType())
                    .send("POST", "/api/assets", BodyPublishers.ofByteArray(body.getBytes(ISO_8859_1))));
        }
        requireUnchanged();
    }

    private Answer json(String method, String path, String body) {
        return client.with("Content-Type", "application/json")
                .send(method, path, BodyPublishers.ofByteArray(body.getBytes(ISO_8859_1)));
    }

    private static void requireRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.isJson()).isTrue();
    }

    private void requireUnchanged() {
        assertThat(everything()).isEqualTo(before);
    }

    private String everything() {
        return client.get("/api/libraries?state=all").text()
                + client.get("/api/assets?state=all&include=file_data&library_id=" + library)
                        .text();
    }

    private static String rubbish(Random random) {
        var text = new StringBuilder();
        for (int pieces = random.nextInt(4); pieces >= 0; pieces--) {
            text.append(pick(random, FRAGMENTS));
        }
        return text.toString();
    }

    /** Cut, doubled, or with something else in it. */
    private static String mutate(Random random, String text) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + text;
            default -> text.substring(0, at) + pick(random, FRAGMENTS) + text.substring(at);
        };
    }

    /** As it should be, or with too many percent signs. */
    private static String encode(Random random, String text) {
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return random.nextInt(5) == 0 ? encoded.replace("%", "%25") : encoded;
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
