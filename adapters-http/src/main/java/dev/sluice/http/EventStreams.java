package dev.sluice.http;

import dev.sluice.application.FindFeedEnd;
import dev.sluice.application.WatchEvents;
import dev.sluice.application.port.FeedPosition;
import dev.sluice.domain.Actor;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All clients who listen to feeds of this node, served by one thread, which begins with the first of them. It asks the
 * database where something has happened, however many they are, and reads on for those whom it concerns.
 */
final class EventStreams {
    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final WatchEvents watch;
    private final FindFeedEnd end;
    private final Guard guard;
    private final Duration patience;
    private final Semaphore seats;
    private final Set<ServedStream> served = ConcurrentHashMap.newKeySet();
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable ScheduledExecutorService thread;
    private @Nullable FeedPosition position;
    private boolean closed;

    EventStreams(WatchEvents watch, FindFeedEnd end, Guard guard, Limits limits) {
        this.watch = watch;
        this.end = end;
        this.guard = guard;
        this.patience = limits.patience();
        this.seats = new Semaphore(limits.streams());
    }

    /** Says what kind of answer will follow. */
    static void announce(Context ctx) {
        ctx.status(200)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no") // nginx would hold events back
                .contentType("text/event-stream;charset=utf-8");
    }

    /**
     * Answers a request with what was read already, and with all that follows, until the client goes, may not read any
     * more, or the server stops. The request's thread is free as soon as this returns.
     *
     * @throws ComeBack if too many are listening
     */
    void open(Context ctx, Actor actor, Feed feed, List<EventView> first) throws IOException {
        start();
        if (!seats.tryAcquire()) {
            throw ComeBack.tooManyStreams();
        }
        var over = new CompletableFuture<@Nullable Void>();
        var left = over.whenComplete((done, failure) -> seats.release());
        try {
            announce(ctx);
            var out = ctx.res().getOutputStream();
            var stream = new EventStream(feed, out, first, over);
            ctx.req().startAsync().setTimeout(0);
            ctx.future(() -> left);
            serve(new ServedStream(stream, () -> guard.stillKnows(ctx, actor), patience), over);
            out.setWriteListener(stream);
        } catch (IOException | RuntimeException | Error failure) {
            boolean unused = over.complete(null);
            throw failure;
        }
    }

    private void serve(ServedStream stream, CompletableFuture<@Nullable Void> over) {
        served.add(stream);
        var unused = over.whenComplete((done, failure) -> served.remove(stream));
        if (isClosed()) {
            stream.end();
        }
    }

    private boolean isClosed() {
        turn.lock();
        try {
            return closed;
        } finally {
            turn.unlock();
        }
    }

    /** Ends all of them, so that clients come back to a server that is up. */
    void close() {
        turn.lock();
        try {
            closed = true;
            if (thread != null) {
                thread.shutdown();
            }
        } finally {
            turn.unlock();
        }
        served.forEach(ServedStream::end);
    }

    private void start() {
        turn.lock();
        try {
            if (closed) {
                throw ComeBack.tooManyStreams();
            }
            if (thread == null) {
                thread = Executors.newSingleThreadScheduledExecutor(EventStreams::thread);
                var unused = thread.scheduleWithFixedDelay(this::serve, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            turn.unlock();
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "event streams");
        thread.setDaemon(true);
        return thread;
    }

    private void serve() {
        try {
            look();
        } catch (RuntimeException unavailable) {
            LOG.debug("It is unknown whether something has happened.", unavailable);
        }
        long now = System.nanoTime();
        served.forEach(each -> each.serve(now));
    }

    /** Whoever begins to listen is behind by definition, so nothing before the first look is missed. */
    private void look() {
        if (served.isEmpty()) {
            position = null;
            return;
        }
        if (position == null) {
            position = end.find();
        }
        var news = watch.since(position);
        position = news.end();
        served.forEach(each -> each.stream().hear(news));
    }
}
