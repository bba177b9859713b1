package dev.sluice.application.memory;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a {@link Table} with the entries below and above it: a balanced (AVL) tree that never changes. A changed
 * tree is a new one that shares all branches that are the same.
 */
record Node<K extends Comparable<? super K>, V>(
        K key,
        V value,
        @Nullable Node<K, V> below,
        @Nullable Node<K, V> above,
        int height) {

    static <K extends Comparable<? super K>, V> Node<K, V> with(@Nullable Node<K, V> tree, K key, V value) {
        if (tree == null) {
            return new Node<>(key, value, null, null, 1);
        }
        int order = key.compareTo(tree.key);
        if (order == 0) {
            return new Node<>(key, value, tree.below, tree.above, tree.height);
        }
        return order < 0
                ? tree.balance(with(tree.below, key, value), tree.above)
                : tree.balance(tree.below, with(tree.above, key, value));
    }

    static <K extends Comparable<? super K>, V> @Nullable Node<K, V> without(@Nullable Node<K, V> tree, K key) {
        if (tree == null) {
            return null;
        }
        int order = key.compareTo(tree.key);
        if (order < 0) {
            return tree.balance(without(tree.below, key), tree.above);
        }
        if (order > 0) {
            return tree.balance(tree.below, without(tree.above, key));
        }
        if (tree.below == null || tree.above == null) {
            return tree.below == null ? tree.above : tree.below;
        }
        var next = tree.above.lowest();
        return next.balance(tree.below, without(tree.above, next.key));
    }

    private Node<K, V> lowest() {
        var lowest = this;
        while (lowest.below != null) {
            lowest = lowest.below;
        }
        return lowest;
    }

    /** This entry over other branches, whose heights differ by two at most; they will differ by one at most. */
    private Node<K, V> balance(@Nullable Node<K, V> lower, @Nullable Node<K, V> upper) {
        int slope = height(upper) - height(lower);
        if (slope < -1) {
            return rotateUp(requireNonNull(lower), upper);
        }
        return slope > 1 ? rotateDown(lower, requireNonNull(upper)) : over(lower, upper);
    }

    private Node<K, V> rotateUp(Node<K, V> lower, @Nullable Node<K, V> upper) {
        if (height(lower.below) >= height(lower.above)) {
            return lower.over(lower.below, over(lower.above, upper));
        }
        var middle = requireNonNull(lower.above);
        return middle.over(lower.over(lower.below, middle.below), over(middle.above, upper));
    }

    private Node<K, V> rotateDown(@Nullable Node<K, V> lower, Node<K, V> upper) {
        if (height(upper.above) >= height(upper.below)) {
            return upper.over(over(lower, upper.below), upper.above);
        }
        var middle = requireNonNull(upper.below);
        return middle.over(over(lower, middle.below), upper.over(middle.above, upper.above));
    }

    private Node<K, V> over(@Nullable Node<K, V> lower, @Nullable Node<K, V> upper) {
        return new Node<>(key, value, lower, upper, 1 + Math.max(height(lower), height(upper)));
    }

    private static int height(@Nullable Node<?, ?> tree) {
        return tree == null ? 0 : tree.height;
    }
}
