package dev.sluice.bootstrap;

import dev.sluice.application.DeliverEvents;
import dev.sluice.application.Subscriber;
import dev.sluice.application.port.OwnedEvent;
import dev.sluice.application.port.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A host with a listener. Its death is a thread that never comes back from what it was told, and so never gives its claim
 * back: another one has to take over.
 */
final class HearingConsumer extends Consumer {
    private static final Duration CLAIM = Duration.ofMillis(100);
    private static final int EVENTS = 10;
    private static final int PAUSE_MILLIS = 5;

    private final DeliverEvents deliver;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    HearingConsumer(Transactions transactions) {
        super(4, 1);
        deliver = new DeliverEvents(transactions, CLAIM);
    }

    /** Begins to listen, at what happens from now on. */
    void begin() {
        var unused = deliver.deliver(Subscriber.toAll("a host", this::hear), UUID.randomUUID(), EVENTS, () -> true);
    }

    @Override
    void live(Duration time) throws InterruptedException {
        var life = new Life(System.nanoTime() + time.toNanos());
        var thread = new Thread(life, "host");
        thread.setDaemon(true);
        thread.start();
        life.over.await();
    }

    private void hear(OwnedEvent event) {
        heard.add(event.library() + "-" + event.number());
    }

    @Override
    List<String> known() {
        return heard.stream().distinct().toList();
    }

    /** One life of the host. */
    private final class Life implements Runnable {
        private final UUID node = UUID.randomUUID();
        private final long end;
        private final CountDownLatch over = new CountDownLatch(1);

        Life(long end) {
            this.end = end;
        }

        @Override
        public void run() {
            try {
                while (System.nanoTime() < end) {
                    var unused = deliver.deliver(Subscriber.toAll("a host", this::hearOrDie), node, EVENTS, () -> true);
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                over.countDown();
            }
        }

        private void hearOrDie(OwnedEvent event) {
            hear(event);
            if (System.nanoTime() >= end) {
                over.countDown();
                die();
            }
        }

        /** Nobody counts this down. */
        private void die() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
