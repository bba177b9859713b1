package dev.sluice.application.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A sorted map that is copied in no time: copies share what has not changed since. */
final class Table<K extends Comparable<? super K>, V> {
    private @Nullable Node<K, V> root;

    Table() {
        this(null);
    }

    private Table(@Nullable Node<K, V> root) {
        this.root = root;
    }

    Table<K, V> copy() {
        return new Table<>(root);
    }

    Optional<V> find(K key) {
        var node = root;
        while (node != null) {
            int order = key.compareTo(node.key());
            if (order == 0) {
                return Optional.of(node.value());
            }
            node = order < 0 ? node.below() : node.above();
        }
        return Optional.empty();
    }

    boolean contains(K key) {
        return find(key).isPresent();
    }

    void put(K key, V value) {
        root = Node.with(root, key, value);
    }

    void remove(K key) {
        root = Node.without(root, key);
    }

    /** All values, in the order of their keys, as they are now. */
    Stream<V> values() {
        var path = new ArrayDeque<Node<K, V>>();
        descend(path, root);
        return stream(path);
    }

    /** The values of this key and those above it, in the order of their keys, as they are now. */
    Stream<V> from(K key) {
        var path = new ArrayDeque<Node<K, V>>();
        var node = root;
        while (node != null) {
            if (key.compareTo(node.key()) <= 0) {
                path.push(node);
                node = node.below();
            } else {
                node = node.above();
            }
        }
        return stream(path);
    }

    private static <K extends Comparable<? super K>, V> Stream<V> stream(Deque<Node<K, V>> path) {
        var ascent = new Iterator<V>() {
            @Override
            public boolean hasNext() {
                return !path.isEmpty();
            }

            @Override
            public V next() {
                if (path.isEmpty()) {
                    throw new NoSuchElementException();
                }
                var node = path.pop();
                descend(path, node.above());
                return node.value();
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(ascent, Spliterator.ORDERED), false);
    }

    private static <K extends Comparable<? super K>, V> void descend(
            Deque<Node<K, V>> path, @Nullable Node<K, V> tree) {
        for (var node = tree; node != null; node = node.below()) {
            path.push(node);
        }
    }
}
