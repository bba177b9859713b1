package dev.sluice.jdbc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** What was last known of things, of those used most recently. It may be out of date: whoever uses it has to find out. */
final class Remembered<K, V> {
    private final Map<K, V> latest;

    /** Of at most this many things. */
    Remembered(int capacity) {
        this.latest = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    synchronized Optional<V> recall(K key) {
        return Optional.ofNullable(latest.get(key));
    }

    /** Remembers a value, or what it comes to beside the one remembered. */
    synchronized void keep(K key, V value, BinaryOperator<V> choice) {
        latest.merge(key, value, choice);
    }

    synchronized void forget(K key) {
        latest.remove(key);
    }
}
