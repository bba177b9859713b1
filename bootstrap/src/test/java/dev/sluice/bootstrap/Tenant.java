package dev.sluice.bootstrap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A user with one of everything that can be named: a library in use and one in the trash, an asset in use, one in the trash
 * and one in the library in the trash, a key, and a webhook.
 *
 * @param client with a key for all of it
 * @param user the id of the user
 */
record Tenant(
        Client superuser,
        Client client,
        String user,
        String key,
        String webhook,
        String library,
        String trashed,
        List<String> assets) {
    private static final String ALL = "\"read\", \"write\", \"delete\", \"delete_permanently\", \"hold\"";

    static Tenant of(StartedServer server) {
        var superuser = server.superuser();
        var email = UUID.randomUUID() + "@example.org";
        var user = superuser
                .post("/api/admin/users", "{\"email\": \"" + email + "\"}")
                .expect(201)
                .get("id")
                .textValue();
        var first = key(superuser, user, ALL, "all_libraries", "");
        var client = new Client(server.address(), first);
        var library = client.createLibrary("In use");
        var trashed = client.createLibrary("In the trash");
        var assets = new ArrayList<String>();
        for (var place : List.of(library, library, trashed)) {
            assets.add(client.upload(place, "a.jpg", (place + assets.size()).getBytes(StandardCharsets.UTF_8))
                    .expect(201)
                    .get("id")
                    .textValue());
        }
        client.post("/api/assets/trash?library_id=" + library, "{\"ids\": [\"" + assets.get(1) + "\"]}")
                .expect(200);
        client.post("/api/libraries/" + trashed + "/trash").expect(200);
        var key = client.get("/api/api-keys").expect(200).get(0).get("id").textValue();
        var webhook = client.post("/api/webhooks", "{\"url\": \"https://example.invalid/\"}")
                .expect(201)
                .get("id")
                .textValue();
        return new Tenant(superuser, client, user, key, webhook, library, trashed, assets);
    }

    /** A client with another key of the same user's, for these actions, everywhere or in one library alone. */
    Client with(String actions, String... libraries) {
        var mode = libraries.length == 0 ? "all_libraries" : "selected_libraries";
        var more = libraries.length == 0 ? "" : ", \"library_ids\": [\"" + libraries[0] + "\"]";
        return new Client(client.server(), key(superuser, user, actions, mode, more));
    }

    /** What is in use. */
    Ids ids() {
        return new Ids(Map.of(
                "library_id",
                library,
                "asset_id",
                assets.get(0),
                "key_id",
                key,
                "webhook_id",
                webhook,
                "user_id",
                user));
    }

    /** All combinations of what can be named that look different from inside. */
    List<Ids> allIds() {
        return List.of(
                ids(),
                ids().with("asset_id", assets.get(1)),
                ids().with("library_id", trashed).with("asset_id", assets.get(2)));
    }

    /** All that there is to be seen. */
    String everything() {
        var seen = new StringBuilder();
        for (var path : List.of(
                "/api/libraries?state=all",
                "/api/assets?state=all&library_id=" + library,
                "/api/libraries/" + trashed + "/drain",
                "/api/users/me",
                "/api/webhooks",
                "/api/api-keys")) {
            seen.append(client.get(path).expect(200)).append('\n');
        }
        return seen.toString();
    }

    private static String key(Client superuser, String user, String actions, String mode, String more) {
        return superuser
                .post("/api/admin/users/" + user + "/api-keys", """
                        {"name": "a", "actions": [%s], "library_scope_mode": "%s"%s}""".formatted(actions, mode, more))
                .expect(201)
                .get("api_key")
                .textValue();
    }
}
