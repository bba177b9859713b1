package dev.sluice.bootstrap;

import dev.sluice.application.TrimAudit;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Forgets what is too old for the audit log, bit by bit, unless the database may be damaged. */
record AuditRound(TrimAudit audit, Duration retention, Supplier<Optional<String>> damage) implements Loop.Round {
    static final Duration INTERVAL = Duration.ofHours(1);

    /** Few, so that a transaction is short and it can stop soon. */
    private static final int ENTRIES = 1_000;

    @Override
    public void work(Stop stop) {
        boolean more = damage.get().isEmpty();
        while (more && !stop.isRequested()) {
            more = audit.trim(retention, ENTRIES) == ENTRIES;
        }
    }
}
