package dev.sluice.bootstrap;

import dev.sluice.application.Delivery;
import dev.sluice.application.UseCases;
import dev.sluice.application.port.ChangedLibrary;
import dev.sluice.application.port.FeedPosition;
import dev.sluice.application.port.Webhook;
import dev.sluice.domain.WebhookId;
import dev.sluice.http.WebhookCaller;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells webhooks of events: those whose owners something has happened to at once, all of them now and then, for what is to be
 * tried again. Several at a time, so that one that does not answer holds up few others. In turns, so that one who has much
 * to hear does not hold up the others either, and is looked at again before it goes on: its key may have been revoked.
 */
final class WebhookRound implements Loop.Round, AutoCloseable {
    static final Duration INTERVAL = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRound.class);
    private static final Duration TURN = Duration.ofMillis(300);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int WORKERS = 8;

    private static final int EVENTS = 16;

    private final UseCases useCases;
    private final WebhookCaller caller;
    private final UUID node;
    private final Duration turn;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, work -> new Thread(work, "webhook"));
    private final Set<WebhookId> busy = ConcurrentHashMap.newKeySet();
    private final Map<WebhookId, Long> lookedAt = new HashMap<>();
    private @Nullable FeedPosition position;

    WebhookRound(UseCases useCases, WebhookCaller caller, UUID node) {
        this(useCases, caller, node, TURN);
    }

    /** With turns of this length, and an event at least. */
    WebhookRound(UseCases useCases, WebhookCaller caller, UUID node, Duration turn) {
        this.useCases = useCases;
        this.caller = caller;
        this.node = node;
        this.turn = turn;
    }

    @Override
    public void work(Stop stop) {
        var news = useCases.watchEvents()
                .since(position == null ? useCases.findFeedEnd().find() : position);
        position = news.end();
        var open = useCases.openWebhooks().list();
        lookedAt.keySet().retainAll(open.stream().map(Webhook::id).toList());
        long now = System.nanoTime();
        for (var webhook : open) {
            boolean wanted = isConcerned(webhook, news.libraries()) || isForgotten(webhook, now);
            if (wanted && !stop.isRequested() && busy.add(webhook.id())) {
                lookedAt.put(webhook.id(), now);
                workers.execute(() -> tell(webhook.id(), stop));
            }
        }
    }

    private static boolean isConcerned(Webhook webhook, Set<ChangedLibrary> changed) {
        return changed.stream()
                .anyMatch(each ->
                        each.owner().equals(webhook.owner()) && webhook.scope().covers(each.library()));
    }

    private boolean isForgotten(Webhook webhook, long now) {
        var looked = lookedAt.get(webhook.id());
        return looked == null || now - looked > LOOK.toNanos();
    }

    /** Takes a turn with what there is to tell, and queues for another one if that was not all. */
    private void tell(WebhookId id, Stop stop) {
        boolean unfinished = false;
        try {
            unfinished = find(id).map(webhook -> takeTurn(webhook, stop)).orElse(false);
        } catch (RuntimeException failure) {
            LOG.warn("The webhook {} could not be looked at, and is tried again: {}", id, failure, failure);
        } finally {
            if (unfinished && !stop.isRequested()) {
                workers.execute(() -> tell(id, stop));
            } else {
                boolean unused = busy.remove(id);
            }
        }
    }

    private Optional<Webhook> find(WebhookId id) {
        return useCases.openWebhooks().list().stream()
                .filter(webhook -> webhook.id().equals(id))
                .findAny();
    }

    /** Whether there may be more to tell at once. */
    private boolean takeTurn(Webhook webhook, Stop stop) {
        long begun = System.nanoTime();
        Delivery delivery;
        do {
            delivery = useCases.deliverEvents().deliver(caller.to(webhook), node, EVENTS, () -> goesOn(begun, stop));
            if (delivery.failure() != null) {
                LOG.info("The webhook {} could not be told: {}", webhook.id(), delivery.failure());
            }
        } while (delivery.more() && goesOn(begun, stop));
        return delivery.more();
    }

    private boolean goesOn(long begun, Stop stop) {
        return !stop.isRequested() && System.nanoTime() - begun < turn.toNanos();
    }

    /** Lets what is being told be told. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Webhooks are still being told after {}.", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        caller.close();
    }
}
