package dev.sluice.http;

import java.net.http.HttpRequest.BodyPublishers;

/** Brings about what a status stands for: most of them in one way for all operations, some in a way of their own. */
final class StatusCases {
    private static final String HUGE = "{\"name\": \"%s\"}".formatted("x".repeat(1 << 20));

    private final Stage stage;
    private final SpecialCases special;

    StatusCases(Stage stage) {
        this.stage = stage;
        this.special = new SpecialCases(stage);
    }

    Answer answer(String operation, int status) {
        return special.find(operation + " " + status).orElseGet(() -> usual(operation, status));
    }

    private Answer usual(String operation, int status) {
        return switch (status) {
            case 200, 201 -> send(stage.client, operation, "", GoodRequests.body(operation));
            case 206 -> send(stage.client.with("Range", "bytes=0-1"), operation, "", "");
            case 304 -> send(stage.client.with("If-None-Match", "*"), operation, "", "");
            case 400 -> ambiguous(operation);
            case 401 -> send(stage.client.stranger(), operation, "", GoodRequests.body(operation));
            case 403 -> forbidden(operation);
            case 404 -> unknown(operation);
            case 413 -> send(stage.client, operation, "", HUGE);
            case 415 ->
                stage.client
                        .with("Content-Type", "text/plain")
                        .send(method(operation), stage.path(path(operation)), BodyPublishers.ofString("text"));
            case 416 -> send(stage.client.with("Range", "bytes=1000000-"), operation, "", "");
            case 422 -> malformed(operation);
            case 502 -> {
                stage.objects.disk = FailingObjects.Disk.UNREADABLE;
                yield send(stage.client, operation, "", "");
            }
            default -> throw new IllegalArgumentException("there is no case for %s %d".formatted(operation, status));
        };
    }

    /** Of two libraries nobody can tell which is meant. */
    private Answer ambiguous(String operation) {
        var unused = stage.client.post("/api/libraries", "{\"name\": \"B\"}");
        return send(stage.client, operation, "", GoodRequests.body(operation));
    }

    private Answer forbidden(String operation) {
        if (path(operation).startsWith("/api/admin") || path(operation).equals("/metrics")) {
            return send(stage.server.client, operation, "", GoodRequests.body(operation));
        }
        return send(stage.reader, operation, "", GoodRequests.body(operation));
    }

    private Answer unknown(String operation) {
        if (path(operation).contains("{")) {
            return send(
                    stage.client,
                    method(operation) + " " + Nobody.path(path(operation)),
                    "",
                    GoodRequests.body(operation));
        }
        return send(stage.client, operation, Nobody.path("library_id={library_id}"), GoodRequests.body(operation));
    }

    private Answer malformed(String operation) {
        if (path(operation).contains("_id}")) {
            var malformed = path(operation).replaceAll("\\{[a-z_]+}", "x");
            return send(stage.client, method(operation) + " " + malformed, "", GoodRequests.body(operation));
        }
        var body = GoodRequests.body(operation).isEmpty() ? "" : "{\"limit\": 0}";
        return send(stage.client, operation, "limit=0&state=some&expected_asset_count=x&within=soon", body);
    }

    private Answer send(Client client, String operation, String query, String body) {
        var path = stage.path(path(operation)) + "?" + GoodRequests.query(operation) + "&" + query;
        return body.isEmpty()
                ? client.send(method(operation), path, BodyPublishers.noBody())
                : client.with("Content-Type", "application/json")
                        .send(method(operation), path, BodyPublishers.ofString(stage.body(body)));
    }

    private static String method(String operation) {
        return operation.substring(0, operation.indexOf(' '));
    }

    private static String path(String operation) {
        return operation.substring(operation.indexOf(' ') + 1);
    }
}
