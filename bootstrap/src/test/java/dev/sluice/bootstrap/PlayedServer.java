package dev.sluice.bootstrap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Stands before a real server with a library of 100,000 photos that the real one does not have, which costs next to no
 * processor time: the page has it for itself.
 */
final class PlayedServer implements AutoCloseable {
    static final String LIBRARY = "lib_H9cNmGXLEc8NWcZzSThA9S";
    private static final int ALL = 100_000;
    private static final int PAGE = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI real;
    private final HttpServer server;

    /** Every photo looks the same. */
    PlayedServer(URI real, byte[] picture) throws IOException {
        this.real = real;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/", this::forward);
        server.createContext("/api/libraries/" + LIBRARY, exchange -> answer(exchange, "application/json", library()));
        server.createContext("/api/assets", exchange -> answer(exchange, "application/json", assets(exchange)));
        server.createContext("/files/", exchange -> answer(exchange, "image/jpeg", picture));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void forward(HttpExchange exchange) throws IOException {
        var request = HttpRequest.newBuilder(real.resolve(exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        for (var name : List.of("Cookie", "Content-Type", "X-Sluice-Session", "Authorization")) {
            var value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        HttpResponse<byte[]> answer;
        try {
            answer = client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        answer.headers().map().forEach((name, values) -> {
            if (!List.of("content-length", "transfer-encoding", "connection").contains(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private static byte[] library() {
        return """
                {"id": "%s", "name": "Many", "asset_count": %d, "trashed_asset_count": 0, "storage_used_bytes": 1,
                 "storage_limit_bytes": null, "state": "live", "held": false, "updated_at": "2026-01-01T00:00:00Z"}
                """.formatted(LIBRARY, ALL).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] assets(HttpExchange exchange) {
        var query = Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        boolean oldest = "asc".equals(query.get("order"));
        var after = query.get("starting_after_id");
        int from = after == null ? (oldest ? ALL - 1 : 0) : Integer.parseInt(after) + (oldest ? -1 : 1);
        int direction = oldest ? -1 : 1;
        var page = IntStream.range(0, PAGE)
                .map(step -> from + direction * step)
                .filter(number -> number >= 0 && number < ALL)
                .mapToObj(PlayedServer::asset)
                .collect(Collectors.joining(","));
        return ("{\"data\": [" + page + "], \"has_more\": true}").getBytes(StandardCharsets.UTF_8);
    }

    private static String asset(int number) {
        return """
                {"id": "%1$d", "original_file_name": "IMG_%1$d.JPG", "mime_type": "image/jpeg",
                 "local_datetime": "2024-07-15T12:00:00", "asset_urls": {"thumbnail": {"url": "/files/%1$d/thumbnail"}}}
                """.formatted(number);
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
