package dev.sluice.http;

import java.util.HashMap;
import java.util.Map;

/** What each operation wants in its body and its address, as it can be done on a {@link Stage}. */
final class GoodRequests {
    private static final String IDS = "{\"ids\": [\"{asset_id}\"]}";
    private static final Map<String, String> BODIES = bodies();

    private GoodRequests() {}

    /** The body of an operation; empty if it has none. */
    static String body(String operation) {
        return BODIES.getOrDefault(operation, "");
    }

    /** The least that an operation wants in its address; empty if nothing. */
    static String query(String operation) {
        return operation.equals("GET /api/search") ? "query=a" : "";
    }

    private static Map<String, String> bodies() {
        var bodies = new HashMap<String, String>();
        bodies.put("POST /api/libraries", "{\"name\": \"B\"}");
        bodies.put("PATCH /api/libraries/{library_id}", "{\"name\": \"C\"}");
        bodies.put("PUT /api/libraries/{library_id}/hold", "{\"reason\": \"evidence\"}");
        bodies.put("PUT /api/assets/{asset_id}/hold", "{\"reason\": \"evidence\"}");
        bodies.put("DELETE /api/assets", IDS);
        bodies.put("POST /api/assets/trash", IDS);
        bodies.put("POST /api/assets/restore", IDS);
        bodies.put(
                "POST /api/assets/bulk-update",
                "{\"updates\": [{\"id\": \"{asset_id}\", \"change\": {\"description\": \"d\"}}]}");
        bodies.put("POST /api/assets/exist", "{\"checksums\": [\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"]}");
        bodies.put("PATCH /api/assets/{asset_id}", "{\"description\": \"d\"}");
        bodies.put("POST /api/search", "{\"query\": \"a\"}");
        bodies.put("POST /api/webhooks", "{\"url\": \"https://example.invalid/\"}");
        bodies.put("POST /api/api-keys/", Stage.KEY);
        bodies.put("PATCH /api/api-keys/{key_id}", "{\"name\": \"Phone\"}");
        bodies.put("POST /api/admin/users", "{\"email\": \"carla@example.invalid\"}");
        bodies.put("PATCH /api/admin/users/{user_id}", "{\"storage_limit_bytes\": 1000000}");
        bodies.put("POST /api/admin/users/{user_id}/api-keys", Stage.KEY);
        bodies.put("POST /api/session", "{\"api_key\": \"x\"}");
        return Map.copyOf(bodies);
    }
}
