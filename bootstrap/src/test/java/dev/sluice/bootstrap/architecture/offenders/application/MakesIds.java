package dev.sluice.bootstrap.architecture.offenders.application;

import java.util.UUID;

/** Is not told the id. */
public final class MakesIds {
    public UUID make() {
        return UUID.randomUUID();
    }
}
