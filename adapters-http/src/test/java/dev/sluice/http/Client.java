package dev.sluice.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A client who sends a key, and looks up each answer in the description of the API. */
final class Client {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String root;
    private final List<String> headers;

    Client(int port, String key) {
        this("http://127.0.0.1:" + port, List.of("Authorization", "Bearer " + key));
    }

    private Client(String root, List<String> headers) {
        this.root = root;
        this.headers = headers;
    }

    /** The same for an API that does not begin at the root of its server. */
    Client under(String path) {
        return new Client(root + path, headers);
    }

    /** The same without any header. */
    Client stranger() {
        return new Client(root, List.of());
    }

    /** The same with one header more. */
    Client with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.addAll(List.of(name, value));
        return new Client(root, more);
    }

    /** The value of the header that proves who it is. */
    String authorization() {
        return headers.get(headers.indexOf("Authorization") + 1);
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer head(String path) {
        return send("HEAD", path, BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    Answer delete(String path, String json) {
        return json("DELETE", path, json);
    }

    /** As the SDK for Python does without a body: it announces JSON all the same. */
    Answer post(String path) {
        return with("Content-Type", "application/json").send("POST", path, BodyPublishers.noBody());
    }

    Answer post(String path, String json) {
        return json("POST", path, json);
    }

    Answer patch(String path, String json) {
        return json("PATCH", path, json);
    }

    Answer put(String path, String json) {
        return json("PUT", path, json);
    }

    Answer upload(Form form) {
        return upload(form, form.publisher());
    }

    /** Without telling the length, as a stream. */
    Answer uploadStreaming(Form form) {
        return upload(form, BodyPublishers.ofInputStream(form::stream));
    }

    private Answer upload(Form form, BodyPublisher body) {
        return with("Content-Type", form.contentType()).send("POST", "/api/assets", body);
    }

    private Answer json(String method, String path, String json) {
        return with("Content-Type", "application/json")
                .send(method, path, BodyPublishers.ofString(json, StandardCharsets.UTF_8));
    }

    Answer send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .method(method, body);
        for (int at = 0; at < headers.size(); at += 2) {
            request.header(headers.get(at), headers.get(at + 1));
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            var answer = new Answer(response.statusCode(), response.headers(), response.body());
            Description.require(method, path, answer);
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
