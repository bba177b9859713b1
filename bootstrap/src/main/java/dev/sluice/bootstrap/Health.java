package dev.sluice.bootstrap;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.http.Readiness;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this node can serve requests, and whether it may purge. The sentences may be shown to strangers. */
final class Health implements Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final Transactions transactions;
    private final Supplier<Optional<String>> damage;
    private final ObjectStore objects;
    private final InstantSource clock;
    private final Duration tolerance;
    private final Finding purging = new Finding("Purging", this::checkPurging);
    private final Finding serving = new Finding("Readiness", this::checkServing);

    /**
     * Of a node with this clock; {@code damage} tells why nothing of the database must be purged, {@code tolerance} how
     * far the clock may be from the database's before the node is not trusted with purging any more.
     */
    Health(
            Transactions transactions,
            Supplier<Optional<String>> damage,
            ObjectStore objects,
            InstantSource clock,
            Duration tolerance) {
        this.transactions = transactions;
        this.damage = damage;
        this.objects = objects;
        this.clock = clock;
        this.tolerance = tolerance;
    }

    @Override
    public Optional<String> obstacle() {
        return serving.latest();
    }

    /**
     * Why nothing may be purged from here; empty if it may.
     *
     * @throws RuntimeException if the database does not answer
     */
    Optional<String> obstacleToPurging() {
        return purging.latest();
    }

    private Optional<String> checkServing() {
        try {
            var obstacle = obstacleToPurging();
            if (obstacle.isEmpty()) {
                objects.check();
            }
            return obstacle;
        } catch (UncheckedIOException e) {
            LOG.debug("The object store is not well.", e);
            return Optional.of("The bytes of assets cannot be stored.");
        } catch (RuntimeException e) {
            LOG.debug("The database is not well.", e);
            return Optional.of("The database does not answer.");
        }
    }

    private Optional<String> checkPurging() {
        return damage.get().or(this::checkClock);
    }

    private Optional<String> checkClock() {
        var before = clock.instant();
        var database = transactions.oneByOne(UnitOfWork::now);
        var after = clock.instant();
        boolean apart = database.isBefore(before.minus(tolerance)) || database.isAfter(after.plus(tolerance));
        return apart
                ? Optional.of("The clock of this node differs from the database's by more than %d seconds."
                        .formatted(tolerance.toSeconds()))
                : Optional.empty();
    }
}
