package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.Actor;
import dev.sluice.domain.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Answers that come about in a way of their own. */
final class SpecialCases {
    private static final String STREAM = "/api/events/stream";
    private static final String STREAM_OF_LIBRARIES = STREAM + "?entity_types=library";

    private final Stage stage;
    private final Client client;
    private final Map<String, Supplier<Answer>> cases = new HashMap<>();

    SpecialCases(Stage stage) {
        this.stage = stage;
        this.client = stage.client;
        libraries();
        assets();
        events();
        access();
        operation();
    }

    Optional<Answer> find(String answer) {
        return Optional.ofNullable(cases.get(answer)).map(Supplier::get);
    }

    private void libraries() {
        var library = stage.path("/api/libraries/{library_id}");
        cases.put("DELETE /api/libraries/{library_id} 200", () -> {
            done(client.post(library + "/trash"));
            return client.delete(library);
        });
        cases.put("DELETE /api/libraries/{library_id} 409", () -> client.delete(library));
        cases.put("DELETE /api/libraries/{library_id}/expedite 200", () -> {
            done(client.post(library + "/trash"));
            done(client.delete(library));
            return client.delete(library + "/expedite");
        });
        for (var held : new String[] {"/api/libraries/{library_id}/hold", "/api/assets/{asset_id}/hold"}) {
            Supplier<Client> reader = () -> stage.readerOf(stage.server.client);
            cases.put(
                    "PUT %s 403".formatted(held),
                    () -> reader.get().put(stage.path(held), GoodRequests.body("PUT " + held)));
            cases.put("DELETE %s 403".formatted(held), () -> reader.get().delete(stage.path(held)));
        }
        cases.put("DELETE /api/libraries/{library_id}/expedite 409", () -> client.delete(library + "/expedite"));
    }

    private void assets() {
        cases.put("POST /api/assets 201", () -> client.upload(Form.of("b.jpg", new byte[] {1})));
        cases.put("POST /api/assets 200", () -> client.upload(Stage.photo()));
        cases.put("POST /api/assets 400", () -> {
            var unused = client.post("/api/libraries", "{\"name\": \"B\"}");
            return client.upload(Stage.photo());
        });
        cases.put("POST /api/assets 401", () -> client.stranger().upload(Stage.photo()));
        cases.put("POST /api/assets 403", () -> stage.reader.upload(Stage.photo()));
        cases.put(
                "POST /api/assets 404",
                () -> client.upload(Stage.photo().field("library_id", Nobody.path("{library_id}"))));
        cases.put("POST /api/assets 413", SpecialCases::tooLarge);
        cases.put("POST /api/assets 422", () -> client.upload(Form.of("a.txt", new byte[] {1})));
        cases.put("POST /api/assets 502", () -> {
            stage.objects.disk = FailingObjects.Disk.UNWRITABLE;
            return client.upload(Form.of("b.jpg", new byte[] {1}));
        });
        cases.put("POST /api/assets 507", () -> {
            done(client.patch(stage.path("/api/libraries/{library_id}"), "{\"storage_limit_bytes\": 0}"));
            return client.upload(Form.of("b.jpg", new byte[] {1}));
        });
        var asset = stage.path("/api/assets/{asset_id}");
        cases.put(
                "DELETE /api/assets 409",
                () -> client.delete(
                        "/api/assets?expected_asset_count=7", stage.body(GoodRequests.body("DELETE /api/assets"))));
        cases.put("POST /api/assets/empty-trash 409", () -> {
            done(client.post("/api/assets/trash", stage.body(GoodRequests.body("POST /api/assets/trash"))));
            return client.post("/api/assets/empty-trash?expected_asset_count=7");
        });
        cases.put("DELETE /api/assets/{asset_id} 409", () -> {
            done(client.put(stage.path("/api/libraries/{library_id}/hold"), "{\"reason\": \"evidence\"}"));
            return client.delete(asset);
        });
        for (var picture : new String[] {"thumbnail", "preview"}) {
            cases.put("GET /files/{asset_id}/%s 503".formatted(picture), () -> {
                stage.server.busy = true;
                return client.get(stage.path("/files/{asset_id}/" + picture));
            });
        }
        cases.put(
                "POST /api/search 404",
                () -> client.post(
                        "/api/search",
                        "{\"query\": \"a\", \"library_id\": \"%s\"}".formatted(Nobody.path("{library_id}"))));
    }

    private void events() {
        cases.put("GET " + STREAM + " 200", () -> stream(stage.server, client));
        cases.put("GET " + STREAM + " 422", () -> client.get(STREAM + "?after_cursor=x"));
        cases.put("GET " + STREAM + " 503", SpecialCases::noRoomToListen);
        for (var path : new String[] {"/api/events", STREAM, "/api/webhooks", "/api/webhooks/{webhook_id}"}) {
            cases.put("GET " + path + " 403", () -> ofHostWhoAllowsNothing(stage.path(path)));
        }
        cases.put("POST /api/webhooks 409", () -> {
            var answer = client.post("/api/webhooks", GoodRequests.body("POST /api/webhooks"));
            for (int each = 0; each < 20; each++) {
                answer = client.post("/api/webhooks", GoodRequests.body("POST /api/webhooks"));
            }
            return answer;
        });
    }

    private void access() {
        for (var path : new String[] {"/api/api-keys/", "/api/admin/users/{user_id}/api-keys"}) {
            cases.put(
                    "POST %s 404".formatted(path),
                    () -> client.post(stage.path(path), """
                    {"name": "a", "actions": ["read"], "library_scope_mode": "selected_libraries",
                     "library_ids": ["%s"]}""".formatted(Nobody.path("{library_id}"))));
        }
        var someone = GoodRequests.body("POST /api/admin/users");
        cases.put("POST /api/admin/users 409", () -> {
            done(client.post("/api/admin/users", someone));
            return client.post("/api/admin/users", someone);
        });
        cases.put(
                "PATCH /api/admin/users/{user_id} 409",
                () -> client.patch(stage.path("/api/admin/users/{user_id}"), "{\"is_active\": false}"));
        var key = client.authorization().substring("Bearer ".length());
        cases.put(
                "POST /api/session 201",
                () -> client.stranger().post("/api/session", "{\"api_key\": \"%s\"}".formatted(key)));
    }

    private void operation() {
        cases.put(
                "POST /api/admin/drain/pause 422",
                () -> client.post("/api/admin/drain/pause?reason=" + "x".repeat(3_000)));
        cases.put("GET /docs/{file} 404", () -> client.get("/docs/nothing.js"));
        cases.put("GET /readyz 503", () -> {
            stage.server.readiness = () -> Optional.of("It has not begun.");
            return client.get("/readyz");
        });
    }

    private static Answer tooLarge() {
        try (var server = TestServer.within(new Limits(10, 10, 0, Duration.ofSeconds(30), Limits.UNLIMITED))) {
            return server.client.upload(Form.of("a.jpg", new byte[11]));
        }
    }

    private static Answer noRoomToListen() {
        try (var server = TestServer.within(new Limits(10, 10, 0, Duration.ofSeconds(30), Limits.UNLIMITED, 1));
                var listening = Listening.to(server, server.client, STREAM_OF_LIBRARIES, "")) {
            assertThat(listening.place()).isNotEmpty();
            return server.client.get(STREAM_OF_LIBRARIES);
        }
    }

    /** A key allows reading at least; a host that knows its users in a way of its own may not. */
    private static Answer ofHostWhoAllowsNothing(String path) {
        var user = new UserId(new UUID(0, 1));
        try (var server = TestServer.knowing(request -> Optional.of(new Actor(user, null, user, Set.of(), false)))) {
            return server.client.get(path);
        }
    }

    /** Its beginning; it has no end. */
    private static Answer stream(TestServer server, Client client) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + STREAM_OF_LIBRARIES))
                .header("Authorization", client.authorization())
                .build();
        try {
            var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
            response.body().close();
            var answer = new Answer(response.statusCode(), response.headers(), new byte[0]);
            Description.require("GET", STREAM, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    }
}
