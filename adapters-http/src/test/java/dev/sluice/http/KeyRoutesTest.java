package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRoutesTest {
    private static final String KEYS = "/api/api-keys/";
    private static final String EVERYTHING = "read\", \"write\", \"delete\", \"delete_permanently";

    private final TestServer server = TestServer.start();
    private final Client client = server.client;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_new_key_works_and_shows_its_secret_once() {
        var made = make(EVERYTHING);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/name")).isEqualTo("Backup");
        assertThat(made.at("/actions").toString()).isEqualTo("[\"read\",\"write\",\"delete\",\"delete_permanently\"]");
        assertThat(made.text("/library_scope_mode")).isEqualTo("all_libraries");
        assertThat(made.at("/selected_library_count").isNull()).isTrue();
        assertThat(made.at("/last_used_at").isNull()).isTrue();
        assertThat(made.at("/is_active").asBoolean()).isTrue();
        assertThat(holder(made).get("/api/users/me").json())
                .isEqualTo(client.get("/api/users/me").json());
        assertThat(client.get(KEYS).text()).doesNotContain(made.text("/api_key"));
        assertThat(client.get(KEYS).at("/1").fieldNames())
                .toIterable()
                .hasSameElementsAs(Description.fields("APIKeyResponse"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/api-keys", "/api/api-keys/"})
    void the_address_of_all_keys_works_with_a_slash_at_its_end_and_without(String path) {
        assertThat(client.post(path, body("\"read\"", "\"library_scope_mode\": \"all_libraries\""))
                        .status())
                .isEqualTo(201);
        assertThat(client.get(path).json()).hasSize(2);
    }

    @Test
    void a_key_for_one_library_sees_no_other() {
        var mine = library();
        var other = library();

        var made = client.post(KEYS, body("\"read\"", selected(mine)));

        assertThat(made.at("/selected_library_count").asInt()).isEqualTo(1);
        assertThat(holder(made).get("/api/libraries").json()).hasSize(1);
        assertThat(holder(made).get("/api/libraries/" + mine).status()).isEqualTo(200);
        assertThat(holder(made).get("/api/libraries/" + other).status()).isEqualTo(404);
    }

    @Test
    void a_key_names_no_libraries_but_its_users() {
        var foreign = server.newUser()
                .post("/api/libraries", "{\"name\": \"Theirs\"}")
                .text("/id");

        var refused = client.post(KEYS, body("\"read\"", selected(foreign)));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.json())
                .isEqualTo(client.post(KEYS, body("\"read\"", selected("lib_H9cNmGXLEc8NWcZzSThA9T")))
                        .json());
    }

    @Test
    void a_key_is_renamed() {
        var key = KEYS + make("read").text("/id");

        var renamed = client.patch(key, "{\"name\": \" Phone \"}");

        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.text("/name")).isEqualTo("Phone");
        assertThat(client.patch(key, "{\"name\": null}").status()).isEqualTo(422);
        assertThat(client.patch(KEYS + "x", "{\"name\": \"a\"}").status()).isEqualTo(422);
        assertThat(client.patch(Nobody.path(KEYS + "{key_id}"), "{\"name\": \"a\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_revoked_key_is_good_for_nothing_at_once_and_stays_in_the_list() {
        var made = make("read");
        assertThat(holder(made).get("/api/libraries").status()).isEqualTo(200);

        assertThat(client.delete(KEYS + made.text("/id")).text()).isEqualTo("{}");

        var refused = holder(made).get("/api/libraries");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).hasValue("Bearer");
        assertThat(client.get(KEYS).text("/1/id")).isEqualTo(made.text("/id"));
        assertThat(client.get(KEYS).at("/1/is_active").asBoolean()).isFalse();
        assertThat(client.delete(KEYS + made.text("/id")).status()).isEqualTo(200);
    }

    @Test
    void somebody_elses_key_does_not_exist() {
        var stranger = server.newUser();
        var key = KEYS + make("read").text("/id");

        assertThat(stranger.delete(key).status()).isEqualTo(404);
        assertThat(stranger.patch(key, "{\"name\": \"a\"}").status()).isEqualTo(404);
        assertThat(client.get(KEYS).at("/1/is_active").asBoolean()).isTrue();
    }

    @Test
    void when_a_key_was_used_is_noted_now_and_then() {
        var made = make("read");
        assertThat(holder(made).get("/api/libraries").status()).isEqualTo(200);
        assertThat(client.get(KEYS).at("/1/last_used_at").isNull()).isTrue();

        server.useCases.keyUses().flush();

        assertThat(client.get(KEYS).text("/1/last_used_at")).isEqualTo("2026-03-01T12:34:56.789012Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "read\", \"write", "read\", \"write\", \"delete\", \"hold"})
    void a_key_without_every_action_manages_no_keys(String actions) {
        var weak = holder(make(actions));
        var own = client.get(KEYS).text("/0/id");

        assertThat(weak.get(KEYS).status()).isEqualTo(403);
        assertThat(weak.post(KEYS, body("\"read\"", "\"library_scope_mode\": \"all_libraries\""))
                        .status())
                .isEqualTo(403);
        assertThat(weak.patch(KEYS + own, "{\"name\": \"a\"}").status()).isEqualTo(403);
        assertThat(weak.delete(KEYS + own).status()).isEqualTo(403);
        assertThat(client.get(KEYS).json()).hasSize(2);
    }

    @Test
    void a_key_for_selected_libraries_manages_no_keys() {
        var narrow = holder(client.post(KEYS, body('"' + EVERYTHING + '"', selected(library()))));

        assertThat(narrow.get(KEYS).status()).isEqualTo(403);
        assertThat(narrow.get(KEYS).detail()).contains("every action and all libraries");
    }

    @Test
    void a_key_gives_no_more_than_it_has() {
        var unableToHold = holder(make(EVERYTHING));

        var refused = unableToHold.post(KEYS, body("\"read\", \"hold\"", "\"library_scope_mode\": \"all_libraries\""));

        assertThat(refused.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"actions": ["read"], "library_scope_mode": "all_libraries"}                           | name          | missing
            {"name": "a", "library_scope_mode": "all_libraries"}                                   | actions       | missing
            {"name": "a", "actions": [], "library_scope_mode": "all_libraries"}                    | actions       | too_short
            {"name": "a", "actions": ["write"], "library_scope_mode": "all_libraries"}             | actions       | value_error
            {"name": "a", "actions": ["read", "fly"], "library_scope_mode": "all_libraries"}       | actions       | enum
            {"name": "a", "actions": "read", "library_scope_mode": "all_libraries"}                | actions       | list_type
            {"name": "a", "actions": ["read"]}                                                     | library_scope_mode | missing
            {"name": "a", "actions": ["read"], "library_scope_mode": "some"}                       | library_scope_mode | enum
            {"name": "a", "actions": ["read"], "library_scope_mode": "selected_libraries"}         | library_ids   | missing
            {"name": "a", "actions": ["read"], "library_scope_mode": "selected_libraries", "library_ids": []}    | library_ids | too_short
            {"name": "a", "actions": ["read"], "library_scope_mode": "selected_libraries", "library_ids": ["x"]} | library_ids | value_error
            {"name": "a", "actions": ["read"], "library_scope_mode": "all_libraries", "library_ids": []}         | library_ids | value_error
            """)
    void a_key_that_cannot_be_is_not_made(String body, String field, String type) {
        var answer = client.post(KEYS, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/detail")).hasSize(1);
        assertThat(answer.text("/detail/0/loc/1")).isEqualTo(field);
        assertThat(answer.text("/detail/0/type")).isEqualTo(type);
        assertThat(client.get(KEYS).json()).hasSize(1);
    }

    private Answer make(String actions) {
        return client.post(KEYS, body('"' + actions + '"', "\"library_scope_mode\": \"all_libraries\""));
    }

    private static String body(String actions, String scope) {
        return "{\"name\": \"Backup\", \"actions\": [" + actions + "], " + scope + "}";
    }

    private static String selected(String library) {
        return "\"library_scope_mode\": \"selected_libraries\", \"library_ids\": [\"" + library + "\"]";
    }

    private Client holder(Answer made) {
        return client.stranger().with("Authorization", "Bearer " + made.text("/api_key"));
    }

    private String library() {
        return client.post("/api/libraries", "{\"name\": \"A\"}").text("/id");
    }
}
