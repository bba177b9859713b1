package dev.sluice.http;

import io.javalin.http.Context;
import java.util.concurrent.Semaphore;

/**
 * The bodies that are on their way in and the files that are on their way out. Each holds a thread for as long as its client
 * likes, and so only some pass at a time: the rest of the threads stay free for everything else.
 */
final class Transfers {
    private static final String HELD = Transfers.class.getName();
    private static final String SEAT = HELD + ".seat";

    private final Limits limits;
    private final Semaphore seats;

    Transfers(Limits limits) {
        this.limits = limits;
        this.seats = new Semaphore(limits.transfers());
    }

    /** Those that a request belongs to. */
    static Transfers of(Context ctx) {
        Transfers transfers = ctx.attribute(HELD);
        if (transfers == null) {
            throw new IllegalStateException("this route transfers nothing");
        }
        return transfers;
    }

    void attach(Context ctx) {
        ctx.attribute(HELD, this);
    }

    Limits limits() {
        return limits;
    }

    /**
     * Begins one, which ends with the request.
     *
     * @throws ComeBack if there are too many
     */
    Tempo begin(Context ctx) {
        if (ctx.attribute(SEAT) == null) {
            if (!seats.tryAcquire()) {
                throw ComeBack.tooManyTransfers();
            }
            ctx.attribute(SEAT, true);
        }
        return new Tempo(limits.bytesPerSecond(), limits.patience(), System::nanoTime);
    }

    /** Ends what the request has begun. */
    void end(Context ctx) {
        if (ctx.attribute(SEAT) != null) {
            ctx.attribute(SEAT, null);
            seats.release();
        }
    }
}
