package dev.sluice.application;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.Undeleted;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.AssetId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database and a store that fail at one of all calls to either, or from there on. */
final class Unreliable {
    /** How it fails. */
    enum Way {
        /** The call is not made. */
        BEFORE,
        /** The call is made, but its answer gets lost. */
        AFTER,
        /** The process is dead: neither this call is made nor any other after it. */
        DEAD,
        /** The call is made, and then the process is dead. */
        DEAD_AFTER
    }

    private final int failing;
    private final Way way;
    private int calls;

    Unreliable(int failing, Way way) {
        this.failing = failing;
        this.way = way;
    }

    /** How many calls there were. */
    int calls() {
        return calls;
    }

    Transactions over(Transactions reliable) {
        return new Transactions() {
            @Override
            public <R extends @Nullable Object> R inTransaction(Function<? super UnitOfWork, ? extends R> work) {
                return call(() -> reliable.<R>inTransaction(work));
            }

            @Override
            public <R extends @Nullable Object> R oneByOne(Function<? super UnitOfWork, ? extends R> work) {
                return call(() -> reliable.<R>oneByOne(work));
            }
        };
    }

    ObjectStore over(ObjectStore reliable) {
        return new ObjectStore() {
            @Override
            public long put(AssetId id, InputStream bytes) {
                return call(() -> reliable.put(id, bytes));
            }

            @Override
            public Optional<InputStream> open(AssetId id, long from) {
                return reliable.open(id, from);
            }

            @Override
            public Undeleted delete(List<AssetId> ids) {
                return call(() -> reliable.delete(ids));
            }

            @Override
            public List<StoredObject> find(List<AssetId> ids) {
                return reliable.find(ids);
            }

            @Override
            public Stream<StoredObject> list() {
                return reliable.list();
            }

            @Override
            public void check() {
                reliable.check();
            }
        };
    }

    private <R extends @Nullable Object> R call(Supplier<R> call) {
        calls++;
        if (isDead() || (calls == failing && (way == Way.BEFORE || way == Way.DEAD))) {
            throw lost();
        }
        R answer = call.get();
        if (calls == failing) {
            throw lost();
        }
        return answer;
    }

    private boolean isDead() {
        return calls > failing && (way == Way.DEAD || way == Way.DEAD_AFTER);
    }

    private static UncheckedIOException lost() {
        return new UncheckedIOException(new IOException("the connection is lost"));
    }
}
