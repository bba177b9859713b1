package dev.sluice.http;

import dev.sluice.application.Subscriber;
import dev.sluice.application.port.EventFilter;
import dev.sluice.application.port.OwnedEvent;
import dev.sluice.application.port.Webhook;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLSocketFactory;

/** Tells webhooks of events, with signed messages over HTTP. Safe for use by several threads. */
public final class WebhookCaller implements AutoCloseable {
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final Duration patience;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(WebhookCaller::thread);
    private final TargetCall call;

    /**
     * Calls from this machine.
     *
     * @param privateTargets whether addresses may be called that are not public: this machine's and those of its networks
     * @param patience how long what cannot be told is tried again before the webhook is parked
     * @param clock tells receivers when a message was sent
     */
    public WebhookCaller(boolean privateTargets, Duration patience, InstantSource clock) {
        this(privateTargets, patience, clock, InetAddress::getAllByName, (SSLSocketFactory)
                SSLSocketFactory.getDefault());
    }

    WebhookCaller(
            boolean privateTargets,
            Duration patience,
            InstantSource clock,
            TargetCall.Names names,
            SSLSocketFactory secure) {
        this.patience = patience;
        this.clock = clock;
        this.call = new TargetCall(privateTargets, names, secure, timer);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "webhook timer");
        thread.setDaemon(true);
        return thread;
    }

    /** The webhook as somebody who is to be told of events. */
    public Subscriber to(Webhook webhook) {
        return new Subscriber(
                webhook.subscription(),
                webhook.scope(),
                new EventFilter(webhook.types(), null, null),
                event -> tell(webhook, event),
                patience);
    }

    private void tell(Webhook webhook, OwnedEvent event) {
        var body = Json.bytes(WebhookMessage.of(event));
        var headers = WebhookSignature.headers(webhook.secret(), WebhookMessage.idOf(event), clock.instant(), body);
        int status = call.post(URI.create(webhook.url()), headers, body);
        if (status / HUNDRED != SUCCESS) {
            throw new TargetFailed("It answered " + status + ".");
        }
    }

    /** Cuts no message off that is on its way. */
    @Override
    public void close() {
        timer.shutdown();
    }
}
