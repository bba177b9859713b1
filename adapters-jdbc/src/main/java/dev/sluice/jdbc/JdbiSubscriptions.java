package dev.sluice.jdbc;

import dev.sluice.application.port.FeedPosition;
import dev.sluice.application.port.Subscription;
import dev.sluice.application.port.Subscription.Trouble;
import dev.sluice.application.port.Subscriptions;
import dev.sluice.domain.LibraryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code subscription}. */
record JdbiSubscriptions(Session session, DatabaseClock clock) implements Subscriptions {
    private static final String COLUMNS = """
            name, feed_order, library_id, number, noted_at, attempts, failing_since, retry_at, last_error, parked_at""";

    /** Two who come at the same moment meet at the primary key. */
    @Override
    public void begin(String name, FeedPosition position) {
        if (find(name).isPresent()) {
            return;
        }
        try {
            int unused = session.write(handle -> at(handle.createUpdate("""
                                    insert into subscription (name, feed_order, library_id, number, noted_at, attempts)
                                    values (:name, :order, :library, :number, :now, 0)
                                    """), position, clock.read(handle))
                    .bind("name", name)
                    .execute());
        } catch (UnableToExecuteStatementException failure) {
            if (!SqlStates.isUniqueViolation(failure)) {
                throw failure;
            }
        }
    }

    @Override
    public Optional<Subscription> find(String name) {
        return session.read(handle -> find(handle, name));
    }

    private static Optional<Subscription> find(Handle handle, String name) {
        return handle.createQuery("select %s from subscription where name = :name".formatted(COLUMNS))
                .bind("name", name)
                .map((row, context) -> subscription(row))
                .findOne();
    }

    @Override
    public Optional<Subscription> claim(String name, UUID worker, Duration time) {
        return session.write(handle -> {
            var now = clock.read(handle);
            int claimed = handle.createUpdate("""
                            update subscription set worker = :worker, claimed_until = :until
                            where name = :name and parked_at is null and (retry_at is null or retry_at <= :now)
                                and (worker is null or worker = :worker or claimed_until < :now)
                            """)
                    .bind("worker", worker)
                    .bind("until", now.plus(time))
                    .bind("name", name)
                    .bind("now", now)
                    .execute();
            return claimed == 1 ? find(handle, name) : Optional.<Subscription>empty();
        });
    }

    @Override
    public boolean advance(String name, UUID worker, FeedPosition position, Duration time) {
        return session.<Integer>write(handle -> {
                    var now = clock.read(handle);
                    var update = """
                            update subscription set feed_order = :order, library_id = :library, number = :number,
                                noted_at = :now, attempts = 0, failing_since = null, retry_at = null,
                                last_error = null, claimed_until = :until
                            where name = :name and worker = :worker
                            """;
                    return at(handle.createUpdate(update), position, now)
                            .bind("until", now.plus(time))
                            .bind("name", name)
                            .bind("worker", worker)
                            .execute();
                })
                == 1;
    }

    @Override
    public boolean fail(String name, UUID worker, Trouble trouble) {
        return note(name, worker, trouble, null);
    }

    @Override
    public boolean park(String name, UUID worker, Trouble trouble, Instant at) {
        return note(name, worker, trouble, at);
    }

    private boolean note(String name, UUID worker, Trouble trouble, @Nullable Instant parkedAt) {
        return session.<Integer>writeOnce(handle -> {
                    try (var update = handle.createUpdate("""
                            update subscription set attempts = :attempts, failing_since = :since, retry_at = :retry_at,
                                last_error = :reason, parked_at = :parked_at
                            where name = :name and worker = :worker
                            """)) {
                        LibraryRows.instant(update, "parked_at", parkedAt);
                        return update.bind("attempts", trouble.attempts())
                                .bind("since", trouble.since())
                                .bind("retry_at", trouble.retryAt())
                                .bind("reason", Reasons.shorten(trouble.reason()))
                                .bind("name", name)
                                .bind("worker", worker)
                                .execute();
                    }
                })
                == 1;
    }

    @Override
    public void release(String name, UUID worker) {
        int unused = session.writeOnce(handle -> handle.createUpdate("""
                        update subscription set worker = null, claimed_until = null
                        where name = :name and worker = :worker
                        """)
                .bind("name", name)
                .bind("worker", worker)
                .execute());
    }

    @Override
    public boolean resume(String name, FeedPosition position) {
        var update = """
                update subscription set feed_order = :order, library_id = :library, number = :number, noted_at = :now,
                    attempts = 0, failing_since = null, retry_at = null, last_error = null, parked_at = null,
                    worker = null, claimed_until = null
                where name = :name
                """;
        return session.<Integer>write(handle -> at(handle.createUpdate(update), position, clock.read(handle))
                        .bind("name", name)
                        .execute())
                == 1;
    }

    @Override
    public void end(String name) {
        int unused = session.writeOnce(handle -> handle.createUpdate("delete from subscription where name = :name")
                .bind("name", name)
                .execute());
    }

    private static Update at(Update update, FeedPosition position, Instant now) {
        return update.bind("order", position.order())
                .bind("library", position.library().value())
                .bind("number", position.number())
                .bind("now", now);
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        var since = Columns.instantOrNull(row, "failing_since");
        return new Subscription(
                Columns.text(row, "name"),
                new FeedPosition(
                        row.getLong("feed_order"),
                        new LibraryId(Columns.uuid(row, "library_id")),
                        row.getLong("number")),
                Columns.instant(row, "noted_at"),
                since == null
                        ? null
                        : new Trouble(
                                row.getInt("attempts"),
                                since,
                                Columns.instant(row, "retry_at"),
                                Columns.text(row, "last_error")),
                Columns.instantOrNull(row, "parked_at"));
    }
}
