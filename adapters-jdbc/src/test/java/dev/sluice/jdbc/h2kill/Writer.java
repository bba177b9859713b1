package dev.sluice.jdbc.h2kill;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes one change after the other, each in a transaction under the lock, and says so once the commit has returned. */
final class Writer implements Runnable {
    private static final int CONCURRENT_UPDATE = 90131;
    private static final int DEADLOCK = 40001;
    private static final int LOCK_TIMEOUT = 50200;

    private final String url;
    private final PhotoIds ids;
    private final Random random;
    private final Lock lock;
    private final Consumer<Line> say;
    private final AtomicBoolean stopping;

    Writer(String url, PhotoIds ids, Lock lock, Consumer<Line> say, AtomicBoolean stopping) {
        this.url = url;
        this.ids = ids;
        this.random = ids.random();
        this.lock = lock;
        this.say = say;
        this.stopping = stopping;
    }

    /** A change, which tells what to say of it; null if there was nothing to do. */
    private interface Change {
        @Nullable
        Line make() throws SQLException;
    }

    @Override
    public void run() {
        try (var connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            var changes = new Changes(new Sql(connection), ids);
            while (!stopping.get()) {
                step(connection, changes);
            }
        } catch (SQLException e) {
            say.accept(new Line.Failed(e.toString()));
        }
    }

    private void step(Connection connection, Changes changes) throws SQLException {
        var library = Tables.LIBRARIES.get(random.nextInt(Tables.LIBRARIES.size()));
        int dice = random.nextInt(100);
        if (dice < 55) {
            var photos = changes.photos(1 + random.nextInt(12));
            commit(connection, () -> changes.intend(photos));
            if (dice < 50) {
                commit(connection, () -> changes.store(library, photos));
            } else {
                commit(connection, () -> changes.abandon(photos));
            }
        } else if (dice < 65) {
            commit(connection, () -> changes.purge(library, 1 + random.nextInt(100)));
        } else if (dice < 90) {
            commit(connection, () -> changes.move(library));
        } else {
            var note = changes.dueNote(random.nextInt(20));
            connection.commit();
            if (note.isPresent()) {
                say.accept(new Line.Removing(note.get()));
                commit(connection, () -> changes.remove(note.get()));
            }
        }
    }

    private void commit(Connection connection, Change change) throws SQLException {
        Line line;
        lock.lock();
        try {
            line = change.make();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            if (!isLostRace(e)) {
                throw e;
            }
            return;
        } finally {
            lock.unlock();
        }
        if (line != null) {
            say.accept(line);
        }
    }

    /** Without the one lock writers get in each other's way, which is no fault of the database. */
    private static boolean isLostRace(SQLException e) {
        return switch (e.getErrorCode()) {
            case CONCURRENT_UPDATE, DEADLOCK, LOCK_TIMEOUT, Changes.RACE -> true;
            default -> false;
        };
    }
}
