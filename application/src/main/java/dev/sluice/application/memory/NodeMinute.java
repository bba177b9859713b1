package dev.sluice.application.memory;

import java.time.Instant;

/** What names a node's part of a minute. */
record NodeMinute(Instant minute, String node) implements Comparable<NodeMinute> {
    @Override
    public int compareTo(NodeMinute other) {
        int order = minute.compareTo(other.minute);
        return order != 0 ? order : node.compareTo(other.node);
    }
}
