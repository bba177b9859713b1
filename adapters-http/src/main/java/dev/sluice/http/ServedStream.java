package dev.sluice.http;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A stream with what is to be done for it from time to time. Served by one thread. */
final class ServedStream {
    private static final Logger LOG = LoggerFactory.getLogger(ServedStream.class);
    private static final long LONGEST_SILENCE = Duration.ofSeconds(15).toNanos();

    /** How long after its end a credential may be believed: half of what is promised. */
    private static final long BELIEF = Duration.ofMillis(500).toNanos();

    private final EventStream stream;
    private final BooleanSupplier allowed;
    private final long patience;
    private final long silence;
    private long sentAt = System.nanoTime();
    private long checkedAt = sentAt;

    /**
     * Serves a stream.
     *
     * @param allowed whether the client may still listen; it is asked before anything is sent, and now and then
     * @param patience how long a client may take what was sent, and a connection be silent
     */
    ServedStream(EventStream stream, BooleanSupplier allowed, Duration patience) {
        this.stream = stream;
        this.allowed = allowed;
        this.patience = patience.toNanos();
        this.silence = Math.min(LONGEST_SILENCE, patience.toNanos() / 3);
    }

    EventStream stream() {
        return stream;
    }

    /** Sends what is new, or a sign of life if that is due. What cannot be read now is tried again next time. */
    void serve(long now) {
        try {
            boolean toSend = stream.hasNews() || now - sentAt > silence;
            if (mayListen(toSend ? BELIEF : silence)) {
                send(now);
            } else {
                end();
            }
        } catch (RuntimeException failure) {
            LOG.debug("A stream could not be served, and is tried again.", failure);
        }
    }

    /** As was found out within this time. The clock is looked at, since others were served in this round before. */
    private boolean mayListen(long within) {
        long now = System.nanoTime();
        if (now - checkedAt <= within) {
            return true;
        }
        boolean may = allowed.getAsBoolean();
        checkedAt = now;
        return may;
    }

    private void send(long now) {
        if (stream.goOn()) {
            sentAt = now;
        } else if (!stream.isIdle()) {
            if (now - sentAt > patience) {
                end();
            }
        } else if (now - sentAt > silence) {
            stream.beat();
            sentAt = now;
        }
    }

    void end() {
        stream.end();
    }
}
