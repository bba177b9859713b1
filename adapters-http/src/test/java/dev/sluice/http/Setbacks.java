package dev.sluice.http;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Transactions that work until something befalls them. */
final class Setbacks implements Transactions {
    private final Transactions transactions;
    private volatile @Nullable RuntimeException setback;

    Setbacks(Transactions transactions) {
        this.transactions = transactions;
    }

    /** From now on everything fails with this. */
    void befall(RuntimeException failure) {
        setback = failure;
    }

    void recover() {
        setback = null;
    }

    @Override
    public <R extends @Nullable Object> R inTransaction(Function<? super UnitOfWork, ? extends R> work) {
        check();
        return transactions.<R>inTransaction(work);
    }

    @Override
    public <R extends @Nullable Object> R oneByOne(Function<? super UnitOfWork, ? extends R> work) {
        check();
        return transactions.<R>oneByOne(work);
    }

    private void check() {
        var failure = setback;
        if (failure != null) {
            throw failure;
        }
    }
}
