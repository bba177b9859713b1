package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What many who listen, or one who does not, cost. */
class EventStreamLimitsTest {
    private static final String PATH = "/api/events/stream?entity_types=library";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void no_more_listen_than_there_is_room_for() {
        try (var server = TestServer.within(limits(Duration.ofMillis(300), 1))) {
            try (var listening = Listening.to(server, server.client, PATH, "")) {
                assertThat(listening.place()).isNotEmpty();

                var refused = server.client.get(PATH);

                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.header("Retry-After")).hasValue("5");
            }
            await().atMost(PATIENCE).until(() -> isFree(server));
        }
    }

    private static boolean isFree(TestServer server) {
        try (var listening = Listening.to(server, server.client, PATH, "")) {
            return !listening.place().isEmpty();
        } catch (AssertionError full) {
            return false;
        }
    }

    @Test
    void a_silent_connection_shows_signs_of_life() {
        try (var server = TestServer.within(limits(Duration.ofMillis(300), 1));
                var listening = Listening.to(server, server.client, PATH, "")) {
            assertThat(listening.awaitLine(": all is well")).isNotEmpty();
        }
    }

    @Test
    void a_key_that_is_revoked_hears_no_more() {
        try (var server = TestServer.within(limits(Duration.ofMillis(300), 1))) {
            var superuser = server.newSuperuser();
            var user = server.client.get("/api/users/me").text("/id");
            var key = server.client.get("/api/api-keys/").text("/0/id");
            try (var listening = Listening.to(server, server.client, PATH, "")) {
                assertThat(listening.place()).isNotEmpty();

                var revoked = superuser.delete("/api/admin/users/" + user + "/api-keys/" + key);

                assertThat(revoked.status()).isEqualTo(200);
                listening.awaitEnd();
            }
        }
    }

    @Test
    void whoever_listens_holds_no_thread() {
        int many = 100;
        var open = new ArrayList<Listening>();
        try (var server = TestServer.within(limits(PATIENCE, many))) {
            int before = serving();
            for (int each = 0; each < many; each++) {
                open.add(Listening.to(server, server.client, PATH, ""));
            }
            open.forEach(each -> assertThat(each.place()).isNotEmpty());

            assertThat(serving() - before).isLessThan(many / 2);

            var library = server.client
                    .post("/api/libraries", "{\"name\": \"Archive\"}")
                    .text("/id");
            assertThat(open)
                    .allSatisfy(each -> assertThat(each.awaitEvents(1)).containsExactly("library_created " + library));
        } finally {
            open.forEach(Listening::close);
        }
    }

    /** Threads of this JVM, without those of the clients. */
    private static int serving() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.startsWith("listening") && !name.startsWith("HttpClient"))
                .count();
    }

    private static Limits limits(Duration patience, int streams) {
        return new Limits(1 << 20, 10, 0, patience, Limits.UNLIMITED, streams);
    }
}
