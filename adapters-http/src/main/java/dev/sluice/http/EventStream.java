package dev.sluice.http;

import dev.sluice.application.EventNews;
import dev.sluice.domain.Refusal;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One client who listens to a feed. It holds no thread: what cannot be sent yet waits for the connection, and as long as it
 * waits nothing more is read from the feed.
 */
final class EventStream implements WriteListener {
    /** How many records are read at a time. */
    static final int PAGE = 100;

    private final Feed feed;
    private final ServletOutputStream out;
    private final CompletableFuture<@Nullable Void> over;
    private final ReentrantLock turn = new ReentrantLock();
    private byte @Nullable [] waiting;
    private boolean unflushed;
    private boolean begun;
    private boolean last;
    private boolean behind = true;

    /** {@code over} is done when nothing more will come. */
    EventStream(Feed feed, ServletOutputStream out, List<EventView> first, CompletableFuture<@Nullable Void> over) {
        this.feed = feed;
        this.out = out;
        this.over = over;
        this.waiting = EventText.beginning(first, feed.cursor());
    }

    /** Takes note of what happened. */
    void hear(EventNews news) {
        behind = behind || feed.concerns(news.libraries());
    }

    /** Whether there may be something new, and the client takes it. */
    boolean hasNews() {
        return behind && isIdle();
    }

    /** Sends what is new, if the client takes it; whether anything was sent. */
    boolean goOn() {
        if (!hasNews()) {
            return false;
        }
        try {
            var page = feed.follow(PAGE);
            behind = page.size() == PAGE;
            if (!page.isEmpty()) {
                send(EventText.of(page), false);
            }
            return !page.isEmpty();
        } catch (Refusal notAnyMore) {
            send(EventText.end(String.valueOf(notAnyMore.getMessage())), true);
            return true;
        }
    }

    /** Shows that the connection is alive, and where in the feed it is. */
    void beat() {
        if (isIdle()) {
            send(EventText.place(feed.cursor()), false);
        }
    }

    /** Whether all that was sent has gone out. */
    boolean isIdle() {
        turn.lock();
        try {
            return begun && waiting == null && !unflushed;
        } finally {
            turn.unlock();
        }
    }

    private void send(byte[] text, boolean asLast) {
        turn.lock();
        try {
            waiting = text;
            last = asLast;
        } finally {
            turn.unlock();
        }
        onWritePossible();
    }

    @Override
    public void onWritePossible() {
        boolean done;
        turn.lock();
        try {
            begun = true;
            done = push() && last;
        } catch (IOException gone) {
            done = true;
        } finally {
            turn.unlock();
        }
        if (done) {
            end();
        }
    }

    /** Whether all has gone out; if not, the connection calls again. */
    private boolean push() throws IOException {
        while (out.isReady()) {
            if (waiting != null) {
                out.write(waiting);
                waiting = null;
                unflushed = true;
            } else if (unflushed) {
                out.flush();
                unflushed = false;
            } else {
                return true;
            }
        }
        return false;
    }

    @Override
    public void onError(Throwable gone) {
        end();
    }

    void end() {
        boolean unused = over.complete(null);
    }
}
