package dev.sluice.application.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How far those have got who are told of events. One worker at a time tells a subscriber, on whichever node: it claims the
 * subscription for a while, and loses it if it does not come back in time, since it may be dead.
 */
public interface Subscriptions {
    /** The longest names, in characters. */
    int LONGEST_NAME = 128;

    /** Begins at a place in the feed, unless there is a subscription of this name. */
    void begin(String name, FeedPosition position);

    Optional<Subscription> find(String name);

    /** Claims it for so long, or for so long from now on if the worker has it; empty if another has it, or it is not due. */
    Optional<Subscription> claim(String name, UUID worker, Duration time);

    /**
     * Notes that everything up to a place was told, and that all is well, and keeps the claim for so long from now on.
     * False, with nothing noted, if the worker has lost it.
     */
    boolean advance(String name, UUID worker, FeedPosition position, Duration time);

    /** Notes what went wrong with what comes next. False, with nothing noted, if the worker has lost its claim. */
    boolean fail(String name, UUID worker, Subscription.Trouble trouble);

    /** Tells nothing more from now on, because of this. False if the worker has lost its claim. */
    boolean park(String name, UUID worker, Subscription.Trouble trouble, Instant at);

    /** Gives the claim back, if the worker has it. */
    void release(String name, UUID worker);

    /** Forgets what went wrong and goes on at this place. False if there is no such subscription. */
    boolean resume(String name, FeedPosition position);

    /** Ends it, and forgets how far it had got. */
    void end(String name);
}
