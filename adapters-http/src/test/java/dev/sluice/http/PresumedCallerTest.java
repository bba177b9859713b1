package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers of the operations that find out by themselves whether a key that was good before is good still. */
class PresumedCallerTest {
    private static final String KEY = """
            {"name": "One", "actions": %s, "library_scope_mode": "all_libraries"}""";

    private final TestServer server = TestServer.start();
    private final Client superuser = server.newSuperuser();
    private String user = "";
    private String keys = "";
    private String library = "";
    private String key = "";
    private Client holder = server.client;

    @BeforeEach
    void make_a_key_and_use_it() {
        user = "/api/admin/users/"
                + superuser
                        .post("/api/admin/users", "{\"email\": \"ada@example.org\"}")
                        .text("/id");
        keys = user + "/api-keys";
        var made = made("[\"read\", \"write\", \"delete\"]");
        key = made.text("/id");
        holder = holder(made);
        library = holder.post("/api/libraries", "{\"name\": \"Archive\"}").text("/id");
        assertThat(holder.get("/api/libraries").json()).hasSize(1);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/libraries",
                "GET /api/libraries?state=trashed",
                "GET /api/libraries?state=nonsense",
                "GET /api/libraries/%s",
                "GET /api/libraries/nonsense",
                "HEAD /api/libraries/%s",
                "POST /api/libraries/%s/trash",
                "POST /api/libraries/%s/restore",
                "POST /api/libraries/nonsense/trash",
                "POST /api/libraries/library_H9cNmGXLEc8NWcZzSThA9T/restore"
            })
    void a_revoked_key_gets_nothing_but_a_401_and_changes_nothing(String operation) {
        assertThat(superuser.delete(keys + "/" + key).status()).isEqualTo(200);

        var answer = send(operation);

        assertThat(answer.status()).isEqualTo(401);
        await().untilAsserted(() -> assertThat(server.operations.requests())
                .filteredOn(request -> request.status() == 401)
                .singleElement()
                .satisfies(request -> assertThat(request.user()).isNull()));
        assertThat(holder(made("[\"read\"]")).get("/api/libraries/" + library).text("/state"))
                .isEqualTo("live");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/libraries", "GET /api/libraries/%s", "POST /api/libraries/%s/trash"})
    void a_use_of_a_good_key_is_noted_and_a_use_of_a_revoked_one_is_not(String operation) {
        server.useCases.keyUses().flush();
        var before = lastUse();
        server.clock.turn(Duration.ofMinutes(1));

        assertThat(send(operation).status()).isEqualTo(200);
        server.useCases.keyUses().flush();
        var after = lastUse();
        assertThat(after).isGreaterThan(before);

        assertThat(superuser.delete(keys + "/" + key).status()).isEqualTo(200);
        server.clock.turn(Duration.ofMinutes(1));
        assertThat(send(operation).status()).isEqualTo(401);
        server.useCases.keyUses().flush();
        assertThat(lastUse()).isEqualTo(after);
    }

    @Test
    void a_key_that_is_good_for_less_is_told_so_and_once_revoked_no_more() {
        var made = made("[\"read\"]");
        var reader = holder(made);
        assertThat(reader.get("/api/libraries/" + library).status()).isEqualTo(200);
        var trash = "/api/libraries/" + library + "/trash";
        assertThat(reader.post(trash).status()).isEqualTo(403);

        assertThat(superuser.delete(keys + "/" + made.text("/id")).status()).isEqualTo(200);

        assertThat(reader.post(trash).status()).isEqualTo(401);
    }

    @Test
    void the_keys_of_a_user_are_good_again_when_the_user_is_active_again() {
        var trash = "/api/libraries/" + library + "/trash";

        assertThat(superuser.patch(user, "{\"is_active\": false}").status()).isEqualTo(200);
        assertThat(holder.post(trash).status()).isEqualTo(401);

        assertThat(superuser.patch(user, "{\"is_active\": true}").status()).isEqualTo(200);
        assertThat(holder.post(trash).status()).isEqualTo(200);
    }

    private Answer made(String actions) {
        return superuser.post(keys, KEY.formatted(actions));
    }

    private Client holder(Answer made) {
        return server.client.stranger().with("Authorization", "Bearer " + made.text("/api_key"));
    }

    private String lastUse() {
        for (var each : superuser.get(keys).json()) {
            if (each.path("id").asText().equals(key)) {
                return each.path("last_used_at").asText();
            }
        }
        throw new AssertionError("the key is not listed");
    }

    private Answer send(String operation) {
        var parts = operation.formatted(library).split(" ", 2);
        return holder.send(parts[0], parts[1], BodyPublishers.noBody());
    }
}
