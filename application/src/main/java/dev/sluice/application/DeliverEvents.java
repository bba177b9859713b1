package dev.sluice.application;

import dev.sluice.application.port.Backoff;
import dev.sluice.application.port.FeedPosition;
import dev.sluice.application.port.OwnedEvent;
import dev.sluice.application.port.Subscription;
import dev.sluice.application.port.Subscription.Trouble;
import dev.sluice.application.port.Subscriptions;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Tells a subscriber what comes next, at least once and in order. To be called again and again, on as many nodes as there
 * are: one of them tells, and where it stopped another goes on.
 */
public final class DeliverEvents {
    /** How long a node may take for one event before it is taken for dead, and another one tells the event again. */
    public static final Duration CLAIM = Duration.ofSeconds(30);

    /** How long the place of a subscriber whom nothing concerns may stay behind, so that it costs nothing but a look. */
    private static final Duration UNCONCERNED = Duration.ofHours(1);

    private final Transactions transactions;
    private final Duration claim;

    public DeliverEvents(Transactions transactions, Duration claim) {
        this.transactions = transactions;
        this.claim = claim;
    }

    /**
     * Tells at most so many events.
     *
     * @param worker an id that each running node has for itself
     * @param goesOn asked before each event but the first
     */
    public Delivery deliver(Subscriber subscriber, UUID worker, int limit, BooleanSupplier goesOn) {
        var name = subscriber.name();
        var end = transactions.oneByOne(unit -> unit.events().end());
        var known = known(name, end);
        if (!isWorthwhile(subscriber, known, end)) {
            return Delivery.NOTHING;
        }
        var claimed = on(subscriptions -> subscriptions.claim(name, worker, claim));
        if (claimed.isEmpty()) {
            return Delivery.NOTHING;
        }
        try {
            return tell(subscriber, worker, claimed.get(), end, limit, goesOn);
        } finally {
            release(name, worker);
        }
    }

    private Subscription known(String name, FeedPosition end) {
        return on(subscriptions -> subscriptions.find(name).orElseGet(() -> {
            subscriptions.begin(name, end);
            return subscriptions.find(name).orElseThrow();
        }));
    }

    /** Without a claim, so that those whom nothing concerns cost no write. */
    private boolean isWorthwhile(Subscriber subscriber, Subscription known, FeedPosition end) {
        var now = now();
        boolean stale = known.position().compareTo(end) < 0 && known.notedAt().isBefore(now.minus(UNCONCERNED));
        return known.isDue(now)
                && (stale || !page(subscriber, known.position(), 1).isEmpty());
    }

    private Instant now() {
        return transactions.oneByOne(UnitOfWork::now);
    }

    private Delivery tell(
            Subscriber subscriber,
            UUID worker,
            Subscription claimed,
            FeedPosition end,
            int limit,
            BooleanSupplier goesOn) {
        var page = page(subscriber, claimed.position(), limit);
        if (!transactions.<Boolean>oneByOne(unit -> unit.events().keepsAllBehind(claimed.position()))) {
            return fail(subscriber, worker, claimed, "What was to be told is not kept any more.", true);
        }
        var state = claimed;
        int told = 0;
        for (var event : page) {
            if (told > 0 && !goesOn.getAsBoolean()) {
                return new Delivery(told, true, null);
            }
            try {
                subscriber.listener().hear(event);
            } catch (RuntimeException failure) {
                return fail(subscriber, worker, state, reason(failure), false).after(told);
            }
            if (!advance(subscriber, worker, event.position())) {
                return new Delivery(told, false, null);
            }
            state = new Subscription(subscriber.name(), event.position(), claimed.notedAt(), null, null);
            told++;
        }
        boolean more = page.size() == limit;
        if (!more && state.position().compareTo(end) < 0) {
            boolean unused = advance(subscriber, worker, end);
        }
        return new Delivery(told, more, null);
    }

    private Delivery fail(Subscriber subscriber, UUID worker, Subscription at, String reason, boolean forGood) {
        var now = now();
        int attempts = at.attempts() + 1;
        var since = at.trouble() == null ? now : at.trouble().since();
        var trouble = new Trouble(attempts, since, now.plus(Backoff.ofDelivery(attempts)), reason);
        boolean parks = forGood
                || (subscriber.patience() != null
                        && !since.plus(subscriber.patience()).isAfter(now));
        boolean unused = on(subscriptions -> parks
                ? subscriptions.park(subscriber.name(), worker, trouble, now)
                : subscriptions.fail(subscriber.name(), worker, trouble));
        return new Delivery(0, false, reason);
    }

    private static String reason(RuntimeException failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private boolean advance(Subscriber subscriber, UUID worker, FeedPosition position) {
        return on(subscriptions -> subscriptions.advance(subscriber.name(), worker, position, claim));
    }

    private void release(String name, UUID worker) {
        transactions.perform(unit -> unit.subscriptions().release(name, worker));
    }

    private List<OwnedEvent> page(Subscriber subscriber, FeedPosition after, int limit) {
        return transactions.oneByOne(
                unit -> unit.events().inOrder(subscriber.scope(), after, subscriber.filter(), limit));
    }

    private <R> R on(Function<Subscriptions, R> work) {
        return transactions.oneByOne(unit -> work.apply(unit.subscriptions()));
    }
}
