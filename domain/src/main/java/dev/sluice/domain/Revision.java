package dev.sluice.domain;

/**
 * How often a library has changed: each change raises {@code version} by one, and each event takes the next number
 * after {@code lastEvent}. A library's events are numbered 1, 2, 3 … without gaps.
 */
public record Revision(long version, long lastEvent) {
    /** Before the creation. */
    public static final Revision NONE = new Revision(0, 0);

    /** The revision after one change that caused this many events. */
    public Revision next(int events) {
        return new Revision(version + 1, lastEvent + events);
    }
}
