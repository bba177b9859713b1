package dev.sluice.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that a caller can tell one request from another by, the ids in it aside. */
record Seen(int status, Map<String, List<String>> headers, String body, List<String> statements) {
    private static final Set<String> DIFFERENT_EACH_TIME = Set.of("date", "x-request-id");

    /** Sends a sample. */
    static Seen of(StartedServer server, Client client, Sample sample, String optional) {
        var target = sample.target(optional);
        var request = HttpRequest.newBuilder(client.server().resolve(target))
                .header("Authorization", "Bearer " + client.key());
        if (!sample.contentType().isEmpty()) {
            request.header("Content-Type", sample.contentType());
        }
        var body = sample.body();
        request.method(
                sample.operation().method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        var before = server.statements.take();
        try {
            var answer = client.http().send(request.build(), BodyHandlers.ofString());
            var headers = new TreeMap<>(answer.headers().map());
            headers.keySet().removeIf(DIFFERENT_EACH_TIME::contains);
            return new Seen(
                    answer.statusCode(), headers, sample.ids().anonymous(answer.body()), server.statements.take());
        } catch (IOException e) {
            throw new UncheckedIOException(target + " after " + before.size() + " statements", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
