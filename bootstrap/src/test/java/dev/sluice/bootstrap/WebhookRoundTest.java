package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sluice.http.WebhookCaller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How those who have much to hear are told. */
class WebhookRoundTest {
    private static final int EVENTS = 10;
    private static final int BEFORE_REVOCATION = 3;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final StartedServer server = StartedServer.over("jdbc:h2:mem:" + UUID.randomUUID());
    private final Client superuser = server.superuser();
    private final HttpServer receiver;
    private String key = "";

    WebhookRoundTest() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void receive() {
        receiver.createContext("/", this::receive);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
        server.close();
    }

    @Test
    void whose_key_is_revoked_in_the_midst_of_it_hears_nothing_more_and_others_do() {
        var added = superuser.post("/api/api-keys/", """
                        {"name": "a", "actions": ["read", "write"], "library_scope_mode": "all_libraries"}""").expect(201);
        key = added.get("id").textValue();
        add(new Client(server.address(), added.get("api_key").textValue()), "/revoked");
        add(superuser, "/kept");
        var caller = new WebhookCaller(true, Duration.ofDays(1), InstantSource.system());
        try (var round = new WebhookRound(server.useCases, caller, UUID.randomUUID(), Duration.ZERO)) {
            for (int library = 0; library < EVENTS; library++) {
                var unused = superuser.createLibrary("Library " + library);
            }

            round.work(new Stop());

            Until.holds("all is told", () -> told("/kept") == EVENTS);
            assertThat(told("/revoked")).isEqualTo(BEFORE_REVOCATION);
        }
    }

    private void add(Client client, String path) {
        var url = "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
        client.post("/api/webhooks", "{\"url\": \"" + url + "\"}").expect(201);
    }

    private int told(String path) {
        return (int) heard.stream().filter(path::equals).count();
    }

    private void receive(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        heard.add(path);
        if (path.equals("/revoked") && told(path) == BEFORE_REVOCATION) {
            superuser.delete("/api/api-keys/" + key).expect(200);
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
