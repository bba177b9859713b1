package dev.sluice.jdbc.h2kill;

import java.util.Random;
import java.util.UUID;

/** Fresh ids that grow with time, as version 7 does, for one writer of one round. */
final class PhotoIds {
    private final long prefix;
    private final int writer;
    private final Random random;
    private long count;

    PhotoIds(int round, int writer) {
        this.prefix = (long) round << 24;
        this.writer = writer;
        this.random = new Random(31L * round + writer);
    }

    Photo next() {
        long high = (prefix | count++) << 16 | 0x7000 | writer;
        long low = Long.MIN_VALUE | random.nextLong() >>> 2;
        return new Photo(new UUID(high, low));
    }

    Random random() {
        return random;
    }
}
