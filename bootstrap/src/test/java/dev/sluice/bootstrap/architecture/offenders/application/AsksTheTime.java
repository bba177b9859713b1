package dev.sluice.bootstrap.architecture.offenders.application;

import java.time.Instant;

/** Is not told the time. */
public final class AsksTheTime {
    public Instant ask() {
        return Instant.now();
    }
}
