package dev.sluice.application;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads something page by page to its end. */
final class Pages {
    private Pages() {}

    /** How one page is read, from behind a place (null: from the first). */
    @FunctionalInterface
    interface Reader<K, V> {
        List<V> read(@Nullable K after, int limit);
    }

    static <K, V> void of(Reader<K, V> reader, Function<? super V, K> place, int limit, Consumer<List<V>> each) {
        K after = null;
        for (var page = reader.read(after, limit); !page.isEmpty(); page = reader.read(after, limit)) {
            each.accept(page);
            after = place.apply(page.get(page.size() - 1));
        }
    }
}
