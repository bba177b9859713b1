package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done to users and keys stands in the audit log, once, with who did it and by which request. */
class AccessAuditTest {
    private final TestServer server = TestServer.start();
    private final Client superuser = server.newSuperuser();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void all_that_is_done_to_users_and_keys_is_recorded_and_what_changes_nothing_is_not() {
        var user = superuser
                .post("/api/admin/users", "{\"email\": \"ada@example.org\"}")
                .text("/id");
        var limit = "{\"storage_limit_bytes\": 5}";
        assertThat(superuser.patch("/api/admin/users/" + user, limit).status()).isEqualTo(200);
        assertThat(superuser.patch("/api/admin/users/" + user, limit).status()).isEqualTo(200);
        var key = superuser.post("/api/api-keys/", """
                        {"name": "a", "actions": ["read"], "library_scope_mode": "all_libraries"}""").text("/id");
        assertThat(superuser.patch("/api/api-keys/" + key, "{\"name\": \"b\"}").status())
                .isEqualTo(200);
        var revoked = superuser.delete("/api/api-keys/" + key);
        assertThat(superuser.delete("/api/api-keys/" + key).status()).isEqualTo(200);

        var log = superuser.get("/api/admin/audit");

        assertThat(log.at("/data").findValuesAsText("action"))
                .containsExactlyInAnyOrder("key_revoked", "key_changed", "key_created", "user_changed", "user_added");
        assertThat(log.at("/data").findValuesAsText("subject")).containsOnly(key, user);
        assertThat(log.at("/data").findValuesAsText("user_id"))
                .containsOnly(superuser.get("/api/users/me").text("/id"));
        assertThat(log.at("/data").findValuesAsText("request_id"))
                .doesNotHaveDuplicates()
                .contains(revoked.header("X-Request-Id").orElse("none"));
        assertThat(log.text()).doesNotContain("api_key\":");
    }

    @Test
    void what_was_refused_is_not_recorded() {
        assertThat(superuser
                        .post("/api/admin/users", "{\"email\": \"ada@example.org\"}")
                        .status())
                .isEqualTo(201);
        assertThat(superuser
                        .post("/api/admin/users", "{\"email\": \"ADA@example.org\"}")
                        .status())
                .isEqualTo(409);
        assertThat(superuser.delete(Nobody.path("/api/api-keys/{key_id}")).status())
                .isEqualTo(404);

        assertThat(superuser.get("/api/admin/audit").at("/data")).hasSize(1);
    }
}
