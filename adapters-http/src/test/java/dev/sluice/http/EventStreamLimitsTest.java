package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.UserId;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What many who listen, or one who does not, cost. */
class EventStreamLimitsTest {
    private static final String PATH = "/api/events/stream?entity_types=library";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SPOILT = "X-Spoilt";

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

    @Test
    void who_cannot_be_answered_leaves_the_seat() throws IOException, InterruptedException {
        try (var server = TestServer.within(limits(PATIENCE, 1), EventStreamLimitsTest::spoil)) {
            assertThat(spoilt(server)).isEqualTo(500);

            try (var listening = Listening.to(server, server.client, PATH, "")) {
                assertThat(listening.place()).isNotEmpty();
            }
        }
    }

    private static int spoilt(TestServer server) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + PATH))
                .header("Authorization", server.client.authorization())
                .header(SPOILT, "yes")
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    /** A host that has begun to write an answer as text, so that bytes cannot be written any more. */
    private static void spoil(JavalinConfig host) {
        host.routes.before(ctx -> {
            if (ctx.header(SPOILT) != null) {
                var unused = ctx.res().getWriter();
            }
        });
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
    void what_happens_a_second_after_the_key_was_revoked_is_not_heard() {
        try (var server = TestServer.within(limits(PATIENCE, 1))) {
            var superuser = server.newSuperuser();
            var user = server.client.get("/api/users/me").text("/id");
            var key = server.client.get("/api/api-keys/").text("/0/id");
            try (var listening = Listening.to(server, server.client, PATH, "")) {
                assertThat(listening.place()).isNotEmpty();
                var revoked = superuser.delete("/api/admin/users/" + user + "/api-keys/" + key);
                assertThat(revoked.status()).isEqualTo(200);
                await().pollDelay(Duration.ofSeconds(1)).until(() -> true);

                var library = server.useCases
                        .createLibrary()
                        .create(Actor.user(UserId.parse(user)), LibraryProfile.named("Late"));

                listening.awaitEnd();
                assertThat(library.isLive()).isTrue();
                assertThat(listening.events()).isEmpty();
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
