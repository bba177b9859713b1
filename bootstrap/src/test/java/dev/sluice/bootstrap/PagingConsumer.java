package dev.sluice.bootstrap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Pages through the feed of a library, and notes what it has read together with where it is. */
final class PagingConsumer extends Consumer {
    private final Client client;
    private final String feed;
    private volatile List<String> noted = List.of();

    /** Of a feed with a query. */
    PagingConsumer(Client client, String feed) {
        super(1, 4);
        this.client = client;
        this.feed = feed;
    }

    @Override
    void live(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            var read = next(client, feed, noted);
            if (!forgets()) {
                noted = read;
            }
        }
    }

    /** What was read before and one page more. */
    static List<String> next(Client client, String feed, List<String> before) {
        var place = before.isEmpty() ? "" : "&after_cursor=" + before.get(before.size() - 1);
        var read = new ArrayList<>(before);
        client.get(feed + "&limit=7" + place)
                .expect(200)
                .get("data")
                .forEach(event -> read.add(event.get("cursor").textValue()));
        return List.copyOf(read);
    }

    @Override
    List<String> known() {
        return noted;
    }
}
