package dev.sluice.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * What a client is still sending when its request is refused. Many clients look for an answer only when they have sent
 * everything, and find their connection reset instead if nobody listens; so somebody does, for a while. Not for too many
 * at a time, since strangers are among them, and each of them holds a thread.
 */
final class Leftovers {
    private static final long MAX_BYTES = 64L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Semaphore SEATS = new Semaphore(32);
    private static final String STARTED = Leftovers.class.getName();

    private Leftovers() {}

    /** Notes that the body is being read: a client that waits for a go-ahead has been given it. */
    static void start(Context ctx) {
        ctx.attribute(STARTED, true);
    }

    /** Lets the rest of the body pass, unless it is too much, takes too long, or has not been sent yet. */
    static void pass(Context ctx) {
        boolean waiting = ctx.header("Expect") != null && ctx.attribute(STARTED) == null;
        if (waiting || !SEATS.tryAcquire()) {
            return;
        }
        try {
            pass(ctx.bodyInputStream());
        } catch (IOException | RuntimeException clientGone) {
            // Then nobody waits for an answer either.
        } finally {
            SEATS.release();
        }
    }

    private static void pass(InputStream body) throws IOException {
        var buffer = new byte[32 << 10];
        long begun = System.nanoTime();
        long passed = 0;
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            passed += count;
            if (passed > MAX_BYTES || System.nanoTime() - begun > PATIENCE.toNanos()) {
                return;
            }
        }
    }
}
