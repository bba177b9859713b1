package dev.sluice.bootstrap;

import dev.sluice.application.KeyUses;
import java.time.Duration;

/** Writes down now and then, and at the end once more, which keys were used. */
record KeyUsesRound(KeyUses uses) implements Loop.Round, AutoCloseable {
    static final Duration INTERVAL = Duration.ofSeconds(10);

    @Override
    public void work(Stop stop) {
        uses.flush();
    }

    @Override
    public void close() {
        uses.flush();
    }
}
