package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.WebhookSecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRoutesTest {
    private static final String URL = "https://example.invalid/hook";

    private final TestServer server = TestServer.start();
    private final Client client = server.client;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void one_is_added_with_a_secret_that_is_shown_once() {
        var added = client.post("/api/webhooks", "{\"url\": \"" + URL + "\"}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(new WebhookSecret(added.text("/secret")).bytes()).hasSize(32);
        assertThat(added.text("/state")).isEqualTo("active");
        assertThat(added.at("/event_types")).hasSizeGreaterThan(10);
        var listed = client.get("/api/webhooks");
        assertThat(listed.text("/0/id")).isEqualTo(added.text("/id"));
        assertThat(listed.text("/0/url")).isEqualTo(URL);
        assertThat(listed.json().get(0).has("secret")).isFalse();
        assertThat(client.get("/api/webhooks/" + added.text("/id")).json())
                .isEqualTo(listed.json().get(0));
    }

    @Test
    void one_that_is_removed_is_not_there_any_more() {
        var id = add(client, "");

        assertThat(client.delete("/api/webhooks/" + id).status()).isEqualTo(200);

        assertThat(client.get("/api/webhooks").json()).isEmpty();
        assertThat(client.get("/api/webhooks/" + id).status()).isEqualTo(404);
        assertThat(client.delete("/api/webhooks/" + id).status()).isEqualTo(404);
        assertThat(client.post("/api/webhooks/" + id + "/resume").status()).isEqualTo(404);
    }

    @Test
    void those_of_others_do_not_exist() {
        var id = add(client, "");
        var other = server.newUser();

        assertThat(other.get("/api/webhooks").json()).isEmpty();
        assertThat(other.delete("/api/webhooks/" + id).status()).isEqualTo(404);
        assertThat(client.get("/api/webhooks/" + id).status()).isEqualTo(200);
    }

    @Test
    void a_key_for_one_library_adds_webhooks_for_it_and_sees_no_others() {
        var library = client.post("/api/libraries", "{\"name\": \"Archive\"}").text("/id");
        var narrow = client.stranger().with("Authorization", "Bearer " + key(library));
        var all = add(client, "");

        var one = add(narrow, ", \"event_types\": [\"asset_created\"]");

        assertThat(narrow.get("/api/webhooks").json()).hasSize(1);
        assertThat(narrow.get("/api/webhooks").text("/0/library_ids/0")).isEqualTo(library);
        assertThat(narrow.get("/api/webhooks/" + all).status()).isEqualTo(404);
        assertThat(client.get("/api/webhooks").json()).hasSize(2);
        assertThat(client.get("/api/webhooks/" + one).status()).isEqualTo(200);
    }

    private String key(String library) {
        return client.post("/api/api-keys/", """
                        {"name": "narrow", "actions": ["read", "write"], "library_scope_mode": "selected_libraries",
                         "library_ids": ["%s"]}""".formatted(library)).text("/api_key");
    }

    @Test
    void nobody_has_more_than_twenty() {
        for (int each = 0; each < 20; each++) {
            assertThat(add(client, "")).isNotEmpty();
        }

        var refused = client.post("/api/webhooks", "{\"url\": \"" + URL + "\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(server.newUser()
                        .post("/api/webhooks", "{\"url\": \"" + URL + "\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_was_done_is_in_the_audit_log() {
        var id = add(client, "");
        assertThat(client.post("/api/webhooks/" + id + "/resume").status()).isEqualTo(200);
        assertThat(client.delete("/api/webhooks/" + id).status()).isEqualTo(200);

        var log = server.newSuperuser().get("/api/admin/audit").text();

        assertThat(log).contains("webhook_added", "webhook_resumed", "webhook_removed", id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\": \"ftp://example.invalid/\"}",
                "{\"url\": \"file:///etc/passwd\"}",
                "{\"url\": \"https:///hook\"}",
                "{\"url\": \"https://user@example.invalid/\"}",
                "{\"url\": \"https://example.invalid/#part\"}",
                "{\"url\": \"https://example.invalid:0/\"}",
                "{\"url\": \"https://example.invalid:65536/\"}",
                "{\"url\": \"https://example.invalid/ HTTP/1.1\"}",
                "{\"url\": \"nonsense\"}",
                "{\"url\": \"https://example.invalid/\", \"secret\": \"whsec_c2hvcnQ=\"}",
                "{\"url\": \"https://example.invalid/\", \"secret\": \"0123456789abcdef01234567\"}",
                "{\"url\": \"https://example.invalid/\", \"secret\": \"whsec_*\"}",
                "{\"url\": \"https://example.invalid/\", \"event_types\": []}",
                "{\"url\": \"https://example.invalid/\", \"event_types\": [\"asset.created\"]}"
            })
    void what_is_not_acceptable_is_refused(String body) {
        assertThat(client.post("/api/webhooks", body).status()).isEqualTo(422);
    }

    private static String add(Client client, String more) {
        return client.post("/api/webhooks", "{\"url\": \"" + URL + "\"" + more + "}")
                .text("/id");
    }
}
