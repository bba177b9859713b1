package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Sends malformed requests to all operations that a server describes, and looks at every table before and after. */
final class FuzzWalk implements AutoCloseable {
    private static final int ROUNDS = 10;
    private static final int FORMS = 200;

    private final String url;
    private final StartedServer server;
    private final Tenant tenant;

    FuzzWalk(String url) {
        this.url = url;
        server = StartedServer.over(url);
        tenant = Tenant.of(server);
        makePicture("thumbnail");
        makePicture("preview");
    }

    /** No answer is a failure, each error has a detail, and no row is another. Returns how many requests were refused. */
    int walk(long seed) {
        var rubbish = new Rubbish(new Random(seed));
        int refused = 0;
        var before = Snapshot.of(url);
        assertThat(before.rows()).containsKeys("library", "event", "api_key", "object_reclaim");
        assertThat(before.rows().get("asset")).hasSize(3);

        for (var operation : Operation.of(server.address())) {
            boolean form = operation.body().path("content").has("multipart/form-data");
            for (int round = 0; round < (form ? FORMS : ROUNDS); round++) {
                refused += refused(new Malformed(operation, tenant.ids(), key(operation), rubbish).request());
            }
        }

        requireUnchanged(before);
        return refused;
    }

    private int refused(String request) {
        var answer = RawAnswer.to(server.address(), request);
        assertThat(answer.status()).as("%s%n%s", request, answer).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.hasDetail()).as("%s%n%s", request, answer).isTrue();
            return 1;
        }
        return 0;
    }

    /** An upload whose end is missing leaves a note, and the reclaimer deletes what came of it; no older note may change. */
    private void requireUnchanged(Snapshot before) {
        var after = new TreeMap<>(Snapshot.of(url).rows());
        var notes = after.put("object_reclaim", before.rows().get("object_reclaim"));
        assertThat(after).isEqualTo(before.rows());
        assertThat(notes).containsAll(List.copyOf(before.rows().get("object_reclaim")));
    }

    /** Pictures are made when somebody first asks for them, be it clumsily. */
    private void makePicture(String rendition) {
        var request =
                """
                GET /files/%s/%s HTTP/1.1
                Host: localhost
                Connection: close
                Authorization: Bearer %s

                """.formatted(tenant.assets().get(0), rendition, tenant.client().key());
        assertThat(RawAnswer.to(server.address(), request.replace("\n", "\r\n")).status())
                .isEqualTo(200);
    }

    private String key(Operation operation) {
        return operation.path().startsWith("/api/admin")
                ? Installation.KEY
                : tenant.client().key();
    }

    @Override
    public void close() {
        server.close();
    }
}
