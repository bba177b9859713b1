package dev.sluice.http;

import dev.sluice.domain.Actor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * A bucket of tokens for each key, or for each user whom the host knows without one: never for an address, which a proxy
 * shares among many and a header makes up. Strangers have none; looking up a key that is none is all they cost.
 */
final class RateLimit {
    private static final double SECOND = 1e9;
    private static final double BURST_SECONDS = 10;
    private static final int MANY = 10_000;

    private final double rate;
    private final double capacity;
    private final LongSupplier nanoTime;
    private final Map<Object, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimit(double requestsPerSecond, LongSupplier nanoTime) {
        this.rate = requestsPerSecond;
        this.capacity = Math.max(1, requestsPerSecond * BURST_SECONDS);
        this.nanoTime = nanoTime;
    }

    /**
     * Counts a request.
     *
     * @throws ComeBack if it is one too many
     */
    void count(Actor actor) {
        if (Double.isInfinite(rate)) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> bucket.level(now) >= capacity);
        }
        var key = actor.key() == null ? actor.user() : actor.key();
        double missing = buckets.computeIfAbsent(key, unused -> new Bucket(now)).take(now);
        if (missing > 0) {
            throw ComeBack.tooManyRequests((long) Math.ceil(missing / rate));
        }
    }

    /** How much there is for one caller. */
    private final class Bucket {
        private double tokens = capacity;
        private long at;

        Bucket(long now) {
            this.at = now;
        }

        /** Takes one token, or tells how much of one is missing. */
        synchronized double take(long now) {
            tokens = level(now);
            at = now - at > 0 ? now : at;
            if (tokens < 1) {
                return 1 - tokens;
            }
            tokens--;
            return 0;
        }

        synchronized double level(long now) {
            return Math.min(capacity, tokens + Math.max(0, now - at) / SECOND * rate);
        }
    }
}
