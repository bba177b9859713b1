package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.Actor;
import dev.sluice.domain.UserId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {
    private static final String ASSET = "asset_H9cNmGXLEc8NWcZzSThA9T";

    private final TestServer server = TestServer.start();
    private final Client client = server.client;

    @AfterEach
    void stop() {
        server.close();
    }

    static List<String> closedOperations() {
        return Description.operations().stream()
                .filter(operation -> operation.contains(" /api/") || operation.contains(" /files/"))
                .filter(operation -> !operation.endsWith("/ping"))
                .filter(operation -> !operation.equals("POST /api/session"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("closedOperations")
    void an_operation_is_closed_to_strangers_whatever_they_send(String operation) {
        var method = operation.split(" ", 2)[0];
        var path = Nobody.path(operation.split(" ", 2)[1]);

        for (var stranger :
                List.of(client.stranger(), client.stranger().with("Authorization", "Bearer " + "x".repeat(40)))) {
            for (var target : List.of(path, path + "?limit=x", path.replace("H9c", "0"))) {
                var answer = stranger.with("Content-Type", "application/json")
                        .send(method, target, BodyPublishers.ofString("{]"));
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer");
                assertThat(answer.at("/detail").isTextual()).isTrue();
            }
        }
        assertThat(closedOperations()).hasSizeGreaterThanOrEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api",
                "GET /api/",
                "GET /api/nothing",
                "POST /api/libraries/x/y/z",
                "PUT /api/libraries",
                "OPTIONS /api/libraries",
                "HEAD /api/libraries",
                "HEAD /api/assets/" + ASSET,
                "DELETE /api/server/ping",
                "GET /files/x",
                "POST /files/" + ASSET + "/original"
            })
    void strangers_cannot_find_out_which_addresses_there_are(String request) {
        var answer =
                client.stranger().send(request.split(" ", 2)[0], request.split(" ", 2)[1], BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Allow")).isEmpty();
    }

    @Test
    void a_missing_credential_and_a_wrong_one_are_told_apart() {
        assertThat(client.stranger().get("/api/libraries").detail()).contains("Bearer <API key>");
        assertThat(client.stranger()
                        .with("Authorization", "Bearer no")
                        .get("/api/libraries")
                        .detail())
                .contains("not valid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic %s",
                "%s",
                "Bearer",
                "Bearer%s",
                "Bearer x%s",
                "Bearer %sx",
                "Bearer %s %s",
                "Digest Bearer %s"
            })
    void a_key_counts_as_a_bearer_token_only(String header) {
        var key = client.authorization().substring("Bearer ".length());

        var answer = client.stranger()
                .with("Authorization", header.replace("%s", key))
                .get("/api/libraries");

        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer ", "BEARER ", "Bearer   "})
    void the_word_bearer_may_be_written_in_any_way(String scheme) {
        var key = client.authorization().substring("Bearer ".length());

        assertThat(client.stranger()
                        .with("Authorization", scheme + key)
                        .get("/api/libraries")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void two_credentials_are_none() {
        var answer = client.with("Authorization", "Bearer other").get("/api/libraries");

        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?api_key=%s", "?token=%s", "?access_token=%s"})
    void a_key_in_the_address_is_no_credential(String query) {
        var key = client.authorization().substring("Bearer ".length());

        assertThat(client.stranger()
                        .get("/api/libraries" + query.replace("%s", key))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_host_may_know_its_users_in_its_own_way() {
        var user = new UserId(new UUID(7, 7));
        Authentication own = request -> Optional.ofNullable(request.header("X-User"))
                .filter("seven"::equals)
                .map(name -> Actor.user(user));

        try (var hosted = TestServer.knowing(own)) {
            var visitor = hosted.client.stranger();
            assertThat(visitor.get("/api/libraries").status()).isEqualTo(401);
            var known = visitor.with("X-User", "seven");
            var library = known.post("/api/libraries", "{\"name\": \"Mine\"}");
            assertThat(library.status()).isEqualTo(201);
            assertThat(library.text("/user_id")).isEqualTo(user.toString());
            assertThat(known.post("/api/libraries/" + library.text("/id") + "/trash")
                            .status())
                    .isEqualTo(200);
            assertThat(known.post("/api/libraries/" + library.text("/id") + "/restore")
                            .status())
                    .isEqualTo(200);
            assertThat(known.get("/api/libraries/" + library.text("/id") + "/receipts")
                            .at("/0/api_key_id")
                            .isNull())
                    .isTrue();
        }
    }
}
