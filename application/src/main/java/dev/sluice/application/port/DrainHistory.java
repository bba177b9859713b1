package dev.sluice.application.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the drain did, minute by minute. Each node writes its own part. */
public interface DrainHistory {
    /** Adds to what a node purged in this minute; false, and nothing happens, if it has not begun the minute. */
    boolean add(String node, Instant minute, long assets, long bytes);

    /** Begins a minute of a node with this sample. */
    void begin(String node, DrainSample sample);

    /**
     * What all nodes did from this moment on, in spans of this length, oldest first; spans in which no node was there are
     * left out.
     *
     * @param step whole minutes; spans begin at multiples of it since 1970
     */
    List<DrainSample> since(Instant from, Duration step);

    /** Forgets at most {@code limit} minutes of nodes that began before this time, oldest first. */
    void forget(Instant before, int limit);
}
