package dev.sluice.testkit;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.Undeleted;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.AssetId;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node that fails at one of its calls to the database or to the store, for that moment or for ever. */
final class FailingNode {
    /** Where in a call. */
    enum Moment {
        /** Nothing of it happens. */
        BEFORE,
        /** All of a transaction is done but its commit; of any other call nothing happens. */
        BEFORE_COMMIT,
        /** It happens, and nobody hears of it. */
        AFTER
    }

    /** What is thrown by a call that fails. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(String where) {
            super(where);
        }
    }

    private final int point;
    private final Moment moment;
    private final boolean forEver;
    private int calls;
    private boolean failed;

    FailingNode(int point, Moment moment, boolean forEver) {
        this.point = point;
        this.moment = moment;
        this.forEver = forEver;
    }

    /** Whether it came to the point. */
    boolean hasFailed() {
        return failed;
    }

    Transactions over(Transactions transactions) {
        return new Transactions() {
            @Override
            public <R extends @Nullable Object> R inTransaction(Function<? super UnitOfWork, ? extends R> work) {
                boolean here = arrive();
                R answer = transactions.<R>inTransaction(unit -> {
                    R done = work.apply(unit);
                    if (here && moment == Moment.BEFORE_COMMIT) {
                        throw fail();
                    }
                    return done;
                });
                leave(here);
                return answer;
            }

            @Override
            public <R extends @Nullable Object> R oneByOne(Function<? super UnitOfWork, ? extends R> work) {
                return call(() -> transactions.<R>oneByOne(work));
            }
        };
    }

    ObjectStore over(ObjectStore objects) {
        return new ObjectStore() {
            @Override
            public long put(AssetId id, InputStream bytes) {
                return call(() -> objects.put(id, bytes));
            }

            @Override
            public Optional<InputStream> open(AssetId id, long from) {
                return objects.open(id, from);
            }

            @Override
            public Undeleted delete(List<AssetId> ids) {
                return call(() -> objects.delete(ids));
            }

            @Override
            public List<StoredObject> find(List<AssetId> ids) {
                return objects.find(ids);
            }

            @Override
            public Stream<StoredObject> list() {
                return objects.list();
            }

            @Override
            public void check() {
                objects.check();
            }
        };
    }

    private <R extends @Nullable Object> R call(Supplier<? extends R> call) {
        boolean here = arrive();
        if (here && moment == Moment.BEFORE_COMMIT) {
            throw fail();
        }
        R answer = call.get();
        leave(here);
        return answer;
    }

    private boolean arrive() {
        if (failed && forEver) {
            throw fail();
        }
        calls++;
        boolean here = calls == point;
        if (here && moment == Moment.BEFORE) {
            throw fail();
        }
        return here;
    }

    private void leave(boolean here) {
        if (here && moment == Moment.AFTER) {
            throw fail();
        }
    }

    private Failure fail() {
        failed = true;
        return new Failure("at call %d, %s".formatted(point, moment));
    }
}
