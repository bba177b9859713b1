package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client who listens to server-sent events. */
final class Listening implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final InputStream body;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    private Listening(InputStream body) {
        this.body = body;
        var reader = new Thread(this::read, "listening");
        reader.setDaemon(true);
        reader.start();
    }

    /** To this path, as this client; {@code last} is what was seen before, empty for nothing. */
    static Listening to(TestServer server, Client client, String path, String last) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Authorization", client.authorization())
                .header("Accept", "text/event-stream");
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        try {
            var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=utf-8");
            return new Listening(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException cutOff) {
            lines.add(": " + cutOff);
        }
        over = true;
    }

    /** All lines until there is one that begins like this. */
    List<String> awaitLine(String beginning) {
        await().atMost(PATIENCE).until(() -> lines.stream().anyMatch(line -> line.startsWith(beginning)));
        return List.copyOf(lines);
    }

    /** What the first so many events are: type and entity. */
    List<String> awaitEvents(int count) {
        await().atMost(PATIENCE).until(() -> events().size() >= count);
        return events();
    }

    List<String> events() {
        return lines.stream()
                .filter(line -> line.startsWith("data: "))
                .map(line -> json(line.substring("data: ".length())))
                .map(event -> event.path("event_type").asText() + " "
                        + event.path("entity_id").asText())
                .toList();
    }

    /** The place that the client would come back with. */
    String place() {
        return awaitLine("id: ").stream()
                .filter(line -> line.startsWith("id: "))
                .reduce((first, second) -> second)
                .orElseThrow()
                .substring("id: ".length());
    }

    void awaitEnd() {
        await().atMost(PATIENCE).until(() -> over);
    }

    private static JsonNode json(String text) {
        try {
            return Json.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
