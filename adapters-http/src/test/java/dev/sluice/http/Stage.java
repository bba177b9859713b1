package dev.sluice.http;

import dev.sluice.domain.Brake;
import dev.sluice.testkit.Fixtures;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A server with a superuser who has one of everything that an operation can be about. */
final class Stage implements AutoCloseable {
    static final String KEY = """
            {"name": "Another", "actions": ["read"], "library_scope_mode": "all_libraries"}""";

    final FailingObjects objects = new FailingObjects();
    final TestServer server = TestServer.over(objects);
    final Client client = server.newSuperuser();

    /** The same user, with a key that may only read. */
    final Client reader;

    private final Map<String, String> ids = new LinkedHashMap<>();

    Stage() {
        ids.put("library_id", client.post("/api/libraries", "{\"name\": \"A\"}").text("/id"));
        ids.put("asset_id", client.upload(photo()).text("/id"));
        ids.put("user_id", client.get("/api/users/me").text("/id"));
        reader = readerOf(client);
        ids.put("key_id", client.get("/api/api-keys/").text("/1/id"));
        ids.put(
                "webhook_id",
                client.post("/api/webhooks", "{\"url\": \"https://example.invalid/\"}")
                        .text("/id"));
        ids.put("note_id", "00000000-0000-0000-0000-000000000001");
        ids.put("brake_id", brake().toString());
        ids.put("file", "docs.js");
    }

    private UUID brake() {
        var id = UUID.randomUUID();
        return server.transactions.inTransaction(unit -> {
            unit.brakes().save(Brake.on(id, null, unit.now(), unit.now(), 1));
            return id;
        });
    }

    /** The path of an operation, with the ids of what is here in place of all parameters. */
    String path(String template) {
        var path = template;
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        return path;
    }

    /** A body with such ids in it. */
    String body(String template) {
        return path(template);
    }

    /** Somebody with a key that may only read; superusers may hold with any. */
    Client readerOf(Client user) {
        return user.stranger()
                .with(
                        "Authorization",
                        "Bearer " + user.post("/api/api-keys/", KEY).text("/api_key"));
    }

    static Form photo() {
        return Form.of("a.jpg", Fixtures.bytes("photo"));
    }

    @Override
    public void close() {
        server.close();
    }
}
