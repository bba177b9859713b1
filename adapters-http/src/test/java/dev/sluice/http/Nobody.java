package dev.sluice.http;

import java.util.Map;

/** Ids, well formed, of nothing. */
final class Nobody {
    private static final Map<String, String> IDS = Map.of(
            "library_id", "lib_H9cNmGXLEc8NWcZzSThA9T",
            "asset_id", "asset_H9cNmGXLEc8NWcZzSThA9T",
            "key_id", "apikey_H9cNmGXLEc8NWcZzSThA9T",
            "webhook_id", "webhook_H9cNmGXLEc8NWcZzSThA9T",
            "user_id", "intuser_H9cNmGXLEc8NWcZzSThA9T",
            "note_id", "00000000-0000-0000-0000-000000000001",
            "brake_id", "00000000-0000-0000-0000-000000000001",
            "file", "nothing.js");

    private Nobody() {}

    /** The path of an operation, with such ids in place of all parameters. */
    static String path(String template) {
        var path = template;
        for (var id : IDS.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        if (path.contains("{")) {
            throw new IllegalArgumentException("no id of nothing for " + path);
        }
        return path;
    }
}
