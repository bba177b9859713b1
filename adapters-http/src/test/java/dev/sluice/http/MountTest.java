package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.application.TimeOrderedIds;
import dev.sluice.application.UseCases;
import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.UserId;
import dev.sluice.testkit.TurnableClock;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API on a host's own Javalin, below a prefix, for those whom the host knows. */
class MountTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Javalin javalin;

    @BeforeAll
    static void start() {
        var clock = new TurnableClock();
        var useCases = UseCases.over(
                new InMemoryTransactions(clock),
                new InMemoryObjects(),
                new TimeOrderedIds(clock, new SecureRandom()),
                RetentionPolicy.DEFAULT);
        var api = new HttpApi(useCases, MountTest::guest, Optional::empty).under("/my/photos");
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            config.routes.get("/api/libraries", ctx -> ctx.result("of the host"));
            api.addTo(config);
        });
        javalin.start();
    }

    @AfterAll
    static void stop() {
        javalin.stop();
    }

    @Test
    void its_addresses_are_below_the_prefix_and_the_hosts_own_are_the_hosts() throws Exception {
        var guest = UUID.randomUUID().toString();
        assertThat(send("POST", "/my/photos/api/libraries", guest, "{\"name\": \"Holidays\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(send("GET", "/my/photos/api/libraries", guest, "").body()).contains("Holidays");
        assertThat(send("GET", "/api/libraries", guest, "").body()).isEqualTo("of the host");
        assertThat(send("GET", "/api/assets", guest, "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/my/photos/docs", "", "").body()).contains("/my/photos/");
    }

    @Test
    void the_host_says_who_asks() throws Exception {
        var owner = UUID.randomUUID().toString();
        assertThat(send("POST", "/my/photos/api/libraries", owner, "{\"name\": \"Secret\"}")
                        .statusCode())
                .isEqualTo(201);

        var other = UUID.randomUUID().toString();
        assertThat(send("GET", "/my/photos/api/libraries", other, "").body()).doesNotContain("Secret");
        assertThat(send("GET", "/my/photos/api/libraries", "", "").statusCode()).isEqualTo(401);
        assertThat(send("GET", "/my/photos/api/nothing", "", "").statusCode()).isEqualTo(401);
        assertThat(send("GET", "/nothing", "", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"photos", "/photos/", "/", "/a b", "/{id}"})
    void a_prefix_that_is_none_is_refused(String prefix) {
        var unused = assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mount(prefix))
                .withMessageContaining("«" + prefix + "»");
    }

    /** The host's own idea of who somebody is. */
    private static Optional<Actor> guest(io.javalin.http.Context request) {
        return Optional.ofNullable(request.header("X-Guest"))
                .map(guest -> Actor.user(new UserId(UUID.fromString(guest))));
    }

    private static HttpResponse<String> send(String method, String path, String guest, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + javalin.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!guest.isEmpty()) {
            request.header("X-Guest", guest);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
