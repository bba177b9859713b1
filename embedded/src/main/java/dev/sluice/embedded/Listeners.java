package dev.sluice.embedded;

import dev.sluice.application.DeliverEvents;
import dev.sluice.application.Delivery;
import dev.sluice.application.Subscriber;
import dev.sluice.application.port.EventListener;
import dev.sluice.application.port.IdGenerator;
import dev.sluice.application.port.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those whom the host wants to be told of what happens. */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private static final int EVENTS = 100;

    /** How long one is told before the others have their turns. */
    private static final Duration TURN = Duration.ofSeconds(1);

    private final DeliverEvents deliver;
    private final IdGenerator ids;
    private final List<Subscriber> subscribers;

    /** By the names under which it is remembered how far they have got. */
    Listeners(DeliverEvents deliver, IdGenerator ids, Map<String, EventListener> listeners) {
        this.deliver = deliver;
        this.ids = ids;
        this.subscribers = listeners.entrySet().stream()
                .map(each -> Subscriber.toAll(each.getKey(), each.getValue()))
                .toList();
    }

    /** From now on they are to be told, if they are new. */
    void begin(Transactions transactions) {
        subscribers.forEach(each -> transactions.perform(
                unit -> unit.subscriptions().begin(each.name(), unit.events().end())));
    }

    /** Tells each of them what comes next, and the tick with what was told. */
    Tick tell(Tick before, BooleanSupplier goesOn) {
        var tick = before;
        for (var subscriber : subscribers) {
            var turn = new TimeLeft(TURN);
            if (goesOn.getAsBoolean()) {
                tick = tick.with(tell(subscriber, () -> turn.isLeft() && goesOn.getAsBoolean()));
            }
        }
        return tick;
    }

    /** As somebody new each time: several threads may tick, and one at a time may tell. */
    private Delivery tell(Subscriber subscriber, BooleanSupplier goesOn) {
        var delivery = deliver.deliver(subscriber, ids.next(), EVENTS, goesOn);
        if (delivery.failure() != null) {
            LOG.warn("The listener {} failed, and is told again later: {}", subscriber.name(), delivery.failure());
        }
        return delivery;
    }
}
