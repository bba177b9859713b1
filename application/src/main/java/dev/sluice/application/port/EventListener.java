package dev.sluice.application.port;

/**
 * What a host wants to be told of libraries and assets.
 *
 * <p>It is told after the commit, on the thread of whoever delivers, and never inside of a transaction, so it may do what
 * it likes and take its time. It is told of every event at least once, and the events of a library in the order of their
 * numbers: after a crash some may be told again, which their library and number show.
 */
@FunctionalInterface
public interface EventListener {
    /**
     * Hears of an event. If it throws, it is told of the same event again after a while, and of nothing behind it before;
     * what the event is about has happened all the same.
     */
    void hear(OwnedEvent event);
}
