package dev.sluice.application.memory;

import dev.sluice.application.port.DrainSample;

/** A node's part of a minute. */
record NodeSample(String node, DrainSample sample) {
    NodeMinute key() {
        return new NodeMinute(sample.at(), node);
    }
}
