package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A key that is revoked while it is in use, on two nodes. */
class RevocationTest {
    private static final int REQUESTS = 1_000;
    private static final int AT_A_TIME = 50;

    private record Use(long begun, int status) {}

    @Test
    void of_1000_parallel_requests_on_two_nodes_none_succeeds_that_begins_after_the_revocation()
            throws InterruptedException, ExecutionException {
        var url = Postgres.freshDatabase();
        try (var one = StartedServer.over(url);
                var two = StartedServer.over(url)) {
            var key = key(one.superuser());
            var clients = List.of(client(one, key), client(two, key));

            var warm = new CountDownLatch(REQUESTS / 3);
            var threads = Executors.newFixedThreadPool(AT_A_TIME);
            var uses = new ArrayList<Future<Use>>();
            for (int number = 0; number < REQUESTS; number++) {
                var client = clients.get(number % 2);
                uses.add(threads.submit(use(client, warm)));
            }
            warm.await();
            one.superuser().delete("/api/api-keys/" + key.get("id").textValue()).expect(200);
            long revoked = System.nanoTime();
            threads.shutdown();

            int before = 0;
            int after = 0;
            for (var future : uses) {
                var use = future.get();
                assertThat(use.status()).isIn(200, 401);
                before += use.status() == 200 ? 1 : 0;
                if (use.begun() - revoked > 0) {
                    after++;
                    assertThat(use.status())
                            .as("begun %d ns after", use.begun() - revoked)
                            .isEqualTo(401);
                }
            }
            assertThat(before).isGreaterThanOrEqualTo(REQUESTS / 3);
            assertThat(after).isPositive();
            for (var client : clients) {
                client.get("/api/libraries").expect(401);
            }
        }
    }

    private static Callable<Use> use(Client client, CountDownLatch warm) {
        return () -> {
            long begun = System.nanoTime();
            int status = client.get("/api/libraries").status();
            warm.countDown();
            return new Use(begun, status);
        };
    }

    private static JsonNode key(Client superuser) {
        return superuser.post("/api/api-keys/", """
                        {"name": "a", "actions": ["read"], "library_scope_mode": "all_libraries"}""").expect(201);
    }

    private static Client client(StartedServer server, JsonNode key) {
        return new Client(server.address(), key.get("api_key").textValue());
    }
}
