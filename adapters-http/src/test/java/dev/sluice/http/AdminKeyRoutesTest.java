package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys that superusers make for others. */
class AdminKeyRoutesTest {
    private static final String KEY = """
            {"name": "First", "actions": ["read", "write"], "library_scope_mode": "all_libraries"}""";

    private final TestServer server = TestServer.start();
    private final Client superuser = server.newSuperuser();
    private String keys = "";

    @BeforeEach
    void make_a_user() {
        var user = superuser
                .post("/api/admin/users", "{\"email\": \"ada@example.org\"}")
                .text("/id");
        keys = "/api/admin/users/" + user + "/api-keys";
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_new_user_gets_in_with_a_key_of_the_superusers_making() {
        var made = superuser.post(keys, KEY);

        assertThat(made.status()).isEqualTo(201);
        assertThat(holder(made).get("/api/users/me").text("/email")).isEqualTo("ada@example.org");
        assertThat(superuser.get(keys).json()).hasSize(1);
        assertThat(superuser.get("/api/api-keys/").json()).hasSize(1);
    }

    @Test
    void a_key_is_revoked_for_its_user() {
        var made = superuser.post(keys, KEY);

        assertThat(superuser.delete(keys + "/" + made.text("/id")).text()).isEqualTo("{}");

        assertThat(holder(made).get("/api/users/me").status()).isEqualTo(401);
        assertThat(superuser.get(keys).at("/0/is_active").asBoolean()).isFalse();
    }

    @Test
    void a_key_is_revoked_only_as_that_of_its_user() {
        var other = superuser.get("/api/users/me").text("/id");
        var made = superuser.post(keys, KEY);

        assertThat(superuser
                        .delete("/api/admin/users/" + other + "/api-keys/" + made.text("/id"))
                        .status())
                .isEqualTo(404);
        assertThat(holder(made).get("/api/users/me").status()).isEqualTo(200);
    }

    @Test
    void the_libraries_of_such_a_key_are_its_users() {
        var library = superuser.post("/api/libraries", "{\"name\": \"Mine\"}").text("/id");

        var refused = superuser.post(keys, """
                {"name": "a", "actions": ["read"], "library_scope_mode": "selected_libraries", "library_ids": ["%s"]}
                """.formatted(library));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.detail()).isEqualTo("Library not found.");
    }

    @Test
    void nobody_has_no_keys() {
        var nobody = Nobody.path("/api/admin/users/{user_id}/api-keys");

        assertThat(superuser.get(nobody).status()).isEqualTo(404);
        assertThat(superuser.post(nobody, KEY).status()).isEqualTo(404);
        assertThat(superuser
                        .delete(Nobody.path("/api/admin/users/{user_id}/api-keys/{key_id}"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void none_of_it_is_for_those_who_are_no_superusers_nor_for_their_weaker_keys() {
        var weak = holder(superuser.post("/api/api-keys/", KEY));
        var made = superuser.post(keys, KEY);

        for (var nosuperuser : new Client[] {weak, server.client, holder(made)}) {
            assertThat(nosuperuser.get(keys).status()).isEqualTo(403);
            assertThat(nosuperuser.post(keys, KEY).status()).isEqualTo(403);
            assertThat(nosuperuser.delete(keys + "/" + made.text("/id")).status())
                    .isEqualTo(403);
        }
        assertThat(superuser.get(keys).json()).hasSize(1);
    }

    private Client holder(Answer made) {
        return server.client.stranger().with("Authorization", "Bearer " + made.text("/api_key"));
    }
}
