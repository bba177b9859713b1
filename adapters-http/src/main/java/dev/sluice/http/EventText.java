package dev.sluice.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Records as server-sent events: the id is the cursor, the data the record as pages have it. */
final class EventText {
    /** How long a client waits before it comes back. */
    private static final Duration RETURN = Duration.ofSeconds(1);

    private EventText() {}

    /** What comes first. Who is cut off before anything happens comes back with this place, and misses nothing. */
    static byte[] beginning(List<EventView> first, String cursor) {
        return bytes("retry: " + RETURN.toMillis() + "\n" + (first.isEmpty() ? idOf(cursor) : text(first)));
    }

    static byte[] of(List<EventView> page) {
        return bytes(text(page));
    }

    /** Without data there is no event; but the place is kept. */
    static byte[] place(String cursor) {
        return bytes(": all is well\n" + idOf(cursor));
    }

    /** Why nothing more will come. */
    static byte[] end(String detail) {
        return bytes("event: end\ndata: " + json(Map.of("detail", detail)) + "\n\n");
    }

    private static String text(List<EventView> page) {
        return page.stream()
                .map(event -> "id: " + event.cursor() + "\ndata: " + json(event) + "\n\n")
                .collect(Collectors.joining());
    }

    private static String idOf(String cursor) {
        return "id: " + cursor + "\n\n";
    }

    /** On one line: JSON writes the ends of lines within texts as escapes. */
    private static String json(Object view) {
        return new String(Json.bytes(view), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
