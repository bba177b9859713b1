package dev.sluice.bootstrap;

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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Listens to the stream of a library; the connection is cut off, and it comes back with the place that it has noted. */
final class ListeningConsumer extends Consumer implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
    private final Client client;
    private final URI stream;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private String place;

    /** Of a stream with a query, from behind a place. */
    ListeningConsumer(Client client, String stream, String place) {
        super(2, 4);
        this.client = client;
        this.stream = client.server().resolve(stream);
        this.place = place;
    }

    @Override
    void live(Duration time) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(stream)
                .header("Authorization", "Bearer " + client.key())
                .header("Last-Event-ID", place)
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("answered " + answer.statusCode());
        }
        var body = answer.body();
        var death = killer.schedule(() -> cut(body), time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            listen(body);
        } catch (IOException cutOff) {
            boolean unused = death.cancel(false);
        }
    }

    private void listen(InputStream body) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            var id = "";
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring("id: ".length());
                }
                if (line.startsWith("data: ")) {
                    heard.add(id);
                }
                if (line.isEmpty() && !forgets()) {
                    place = id;
                }
            }
        }
    }

    private static void cut(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    List<String> known() {
        return heard.stream().distinct().toList();
    }

    @Override
    public void close() {
        var unused = killer.shutdownNow();
    }
}
