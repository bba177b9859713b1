package dev.sluice.testkit;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Transactions one of whose repositories is not what it should be.
 *
 * @param port which one
 * @param tampering what it is instead
 */
record Tampered<P>(Transactions honest, Class<P> port, UnaryOperator<P> tampering) implements Transactions {
    @Override
    public <R extends @Nullable Object> R inTransaction(Function<? super UnitOfWork, ? extends R> work) {
        return honest.<R>inTransaction(unit -> work.apply(tampered(unit)));
    }

    @Override
    public <R extends @Nullable Object> R oneByOne(Function<? super UnitOfWork, ? extends R> work) {
        return honest.<R>oneByOne(unit -> work.apply(tampered(unit)));
    }

    private UnitOfWork tampered(UnitOfWork unit) {
        return Altered.answers(
                UnitOfWork.class,
                unit,
                answer -> port.isInstance(answer) ? tampering.apply(port.cast(answer)) : answer);
    }
}
