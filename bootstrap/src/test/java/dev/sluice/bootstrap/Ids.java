package dev.sluice.bootstrap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An id for every kind of thing that a request can name, by the names that parameters have. */
record Ids(Map<String, String> byName) {
    /** Well formed, and of nothing. */
    static final Ids OF_NOTHING = new Ids(Map.of(
            "library_id", "lib_H9cNmGXLEc8NWcZzSThA9T",
            "asset_id", "asset_H9cNmGXLEc8NWcZzSThA9T",
            "key_id", "apikey_H9cNmGXLEc8NWcZzSThA9T",
            "webhook_id", "webhook_H9cNmGXLEc8NWcZzSThA9T",
            "user_id", "intuser_H9cNmGXLEc8NWcZzSThA9T"));

    private static final String NOTE = "00000000-0000-0000-0000-000000000001";

    /** The id that goes by a name, such as {@code library_id}, {@code ids} or {@code starting_after_id}; empty if none does. */
    Optional<String> of(String name, String path) {
        return switch (name) {
            case "ids", "starting_after_id" -> of(path.contains("/users") ? "user_id" : "asset_id", path);
            case "library_ids" -> of("library_id", path);
            case "note_id", "brake_id" -> Optional.of(NOTE);
            default -> Optional.ofNullable(byName.get(name));
        };
    }

    /** The id of the same kind as another one, such as one in an example; empty if it is no id. */
    Optional<String> like(String text) {
        return byName.values().stream()
                .filter(id -> text.startsWith(id.substring(0, id.indexOf('_') + 1)))
                .findFirst();
    }

    Ids with(String name, String id) {
        var more = new HashMap<>(byName);
        more.put(name, id);
        return new Ids(more);
    }

    /** A text in which each of these ids is called by its name. */
    String anonymous(String text) {
        var result = text;
        for (var id : byName.entrySet()) {
            result = result.replace(id.getValue(), "<" + id.getKey() + ">");
        }
        return result;
    }

    List<String> all() {
        return List.copyOf(byName.values());
    }
}
