package dev.sluice.application.memory;

import dev.sluice.application.port.FeedPosition;
import dev.sluice.application.port.Subscription;
import dev.sluice.application.port.Subscription.Trouble;
import dev.sluice.application.port.Subscriptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Subscriptions in memory. */
record InMemorySubscriptions(Session session) implements Subscriptions {
    @Override
    public void begin(String name, FeedPosition position) {
        if (find(name).isEmpty()) {
            session.change(state -> {
                if (!state.subscriptions.contains(name)) {
                    state.subscriptions.put(
                            name, Claimable.free(new Subscription(name, position, session.now(), null, null)));
                }
            });
        }
    }

    @Override
    public Optional<Subscription> find(String name) {
        return session.read(state -> state.subscriptions.find(name).map(Claimable::subscription));
    }

    @Override
    public Optional<Subscription> claim(String name, UUID worker, Duration time) {
        var now = session.now();
        return session.write(state -> state.subscriptions
                .find(name)
                .filter(found ->
                        found.isFree(worker, now) && found.subscription().isDue(now))
                .map(found -> {
                    state.subscriptions.put(name, found.claimedBy(worker, now.plus(time)));
                    return found.subscription();
                }));
    }

    @Override
    public boolean advance(String name, UUID worker, FeedPosition position, Duration time) {
        var until = session.now().plus(time);
        return change(
                name,
                worker,
                found -> new Claimable(new Subscription(name, position, session.now(), null, null), worker, until));
    }

    @Override
    public boolean fail(String name, UUID worker, Trouble trouble) {
        return change(name, worker, found -> found.with(trouble, null));
    }

    @Override
    public boolean park(String name, UUID worker, Trouble trouble, Instant at) {
        return change(name, worker, found -> found.with(trouble, at));
    }

    @Override
    public void release(String name, UUID worker) {
        boolean unused = change(name, worker, found -> Claimable.free(found.subscription()));
    }

    @Override
    public boolean resume(String name, FeedPosition position) {
        return session.write(state -> {
            boolean known = state.subscriptions.contains(name);
            if (known) {
                state.subscriptions.put(
                        name, Claimable.free(new Subscription(name, position, session.now(), null, null)));
            }
            return known;
        });
    }

    @Override
    public void end(String name) {
        session.change(state -> state.subscriptions.remove(name));
    }

    private boolean change(String name, UUID worker, UnaryOperator<Claimable> change) {
        return session.write(state -> {
            var held = state.subscriptions.find(name).filter(found -> worker.equals(found.worker()));
            held.ifPresent(found -> state.subscriptions.put(name, change.apply(found)));
            return held.isPresent();
        });
    }
}
