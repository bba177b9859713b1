package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_request_is_reported_by_its_route_and_not_by_what_was_asked_for() {
        var id = "lib_2JZzULVps9My5aC7oDT4Bq";

        server.client.with("X-Request-Id", "mine").get("/api/libraries/" + id + "?secret=1");

        var request = reported(1).get(0);
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.route()).isEqualTo("/api/libraries/{library_id}");
        assertThat(request.status()).isEqualTo(404);
        assertThat(request.id()).isEqualTo("mine");
        assertThat(request.took()).isPositive();
        assertThat(request.user()).isNotNull();
        assertThat(request.key()).isNotNull();
        assertThat(request.toString()).doesNotContain(id, "secret");
    }

    @Test
    void strangers_and_unknown_addresses_are_reported_as_such() {
        server.client.stranger().get("/api/libraries");
        server.client.stranger().get("/no/such/page");

        var requests = reported(2);
        assertThat(requests).extracting(AnsweredRequest::status).containsExactly(401, 404);
        assertThat(requests).extracting(AnsweredRequest::user).containsOnlyNulls();
        assertThat(requests.get(1).route()).isEqualTo("-");
    }

    @Test
    void only_superusers_see_the_measurements() {
        var answer = server.newSuperuser().with("Accept", "text/plain").get("/metrics");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("requests 0\n");
        assertThat(answer.header("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(server.client.get("/metrics").status()).isEqualTo(403);
        assertThat(server.client.stranger().get("/metrics").status()).isEqualTo(401);
    }

    private List<AnsweredRequest> reported(int requests) {
        await().until(() -> server.operations.requests().size() == requests);
        return server.operations.requests();
    }
}
