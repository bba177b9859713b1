package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.domain.WebSession;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionRoutesTest {
    private final TestServer server = TestServer.start();
    private final Client stranger = server.client.stranger();
    private final String key = server.client.authorization().substring("Bearer ".length());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_key_is_exchanged_for_a_cookie_that_scripts_and_other_sites_do_not_get() {
        var answer = signIn(stranger);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Set-Cookie").orElseThrow())
                .matches("sluice-session=[A-Za-z0-9_-]{43}; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict");
        assertThat(answer.text()).doesNotContain(token(answer));
        assertThat(signIn(stranger.with("X-Forwarded-Proto", "https"))
                        .header("Set-Cookie")
                        .orElseThrow())
                .endsWith("; Secure");
    }

    @Test
    void the_cookie_alone_reads_and_changes_nothing() {
        var browser = browser();

        assertThat(browser.get("/api/libraries").status()).isEqualTo(200);
        assertThat(browser.get("/api/users/me").status()).isEqualTo(200);
        assertThat(browser.post("/api/libraries", "{\"name\": \"Forged\"}").status())
                .isEqualTo(401);
        assertThat(browser.delete("/api/session").status()).isEqualTo(401);
        assertThat(page(browser)
                        .post("/api/libraries", "{\"name\": \"Wanted\"}")
                        .status())
                .isEqualTo(201);
        assertThat(server.client.get("/api/libraries").at("/0/name").asText()).isEqualTo("Wanted");
    }

    @Test
    void a_wrong_key_gets_no_cookie() {
        var answer = stranger.post("/api/session", "{\"api_key\": \"%s\"}".formatted("x".repeat(50)));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(stranger.post("/api/session", "{}").status()).isEqualTo(422);
    }

    @Test
    void who_signs_out_is_out_and_others_are_not() {
        var browser = browser();
        var other = browser();

        var answer = page(browser).delete("/api/session");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie").orElseThrow())
                .startsWith("sluice-session=; ")
                .contains("Max-Age=0");
        assertThat(browser.get("/api/libraries").status()).isEqualTo(401);
        assertThat(other.get("/api/libraries").status()).isEqualTo(200);
        assertThat(server.client.delete("/api/session").status()).isEqualTo(200);
    }

    @Test
    void a_session_ends_by_itself_and_with_its_key() {
        var early = browser();
        server.clock.turn(WebSession.LIFETIME.minus(Duration.ofMinutes(1)));
        var late = browser();
        server.clock.turn(Duration.ofMinutes(1));
        assertThat(early.get("/api/libraries").status()).isEqualTo(401);
        assertThat(late.get("/api/libraries").status()).isEqualTo(200);

        var id = server.client.get("/api/api-keys/").text("/0/id");
        assertThat(server.client.delete("/api/api-keys/" + id).status()).isEqualTo(200);

        assertThat(late.get("/api/libraries").status()).isEqualTo(401);
    }

    @Test
    void a_cookie_counts_for_nothing_twice_or_beside_another_credential() {
        var cookie = "sluice-session=" + token(signIn(stranger));

        assertThat(stranger.with("Cookie", cookie + "; " + cookie)
                        .get("/api/libraries")
                        .status())
                .isEqualTo(401);
        assertThat(stranger.with("Cookie", cookie)
                        .with("Authorization", "Bearer wrong")
                        .get("/api/libraries")
                        .status())
                .isEqualTo(401);
        assertThat(stranger.with("Cookie", "sluice-session=" + key)
                        .get("/api/libraries")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void strangers_who_send_half_a_key_keep_nobody_waiting_but_each_other() {
        try (var narrow = TestServer.within(new Limits(100, 1, 0, Duration.ofSeconds(30), Limits.UNLIMITED));
                var half = new Wire(narrow.port())) {
            half.send(
                    "POST /api/session HTTP/1.1\nHost: a\nContent-Type: application/json\nContent-Length: 50\n\n{\"api");

            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            narrow.client.stranger().post("/api/session", "{}").status() == 503);
            assertThat(narrow.client.post("/api/libraries", "{\"name\": \"A\"}").status())
                    .isEqualTo(201);
            half.reset();
        }
    }

    private Client browser() {
        return stranger.with("Cookie", "sluice-session=" + token(signIn(stranger)));
    }

    private static Client page(Client browser) {
        return browser.with("X-Sluice-Session", "1");
    }

    private Answer signIn(Client client) {
        return client.post("/api/session", "{\"api_key\": \"%s\"}".formatted(key));
    }

    private static String token(Answer answer) {
        return answer.header("Set-Cookie").orElseThrow().split("[=;]", 3)[1];
    }
}
