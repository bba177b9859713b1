package dev.sluice.jdbc;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Transactions in which something happens once, in another transaction, right before a call of a repository. */
final class Interruption implements Transactions {
    private final Transactions transactions;
    private String call = "";
    private Runnable event = () -> {};

    Interruption(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Lets this happen before the next call of this name. */
    void before(String name, Runnable happens) {
        call = name;
        event = happens;
    }

    /** Whether all that was to happen has happened. */
    boolean isOver() {
        return call.isEmpty();
    }

    @Override
    public <R extends @Nullable Object> R inTransaction(Function<? super UnitOfWork, ? extends R> work) {
        return transactions.<R>inTransaction(unit -> work.apply(watched(UnitOfWork.class, unit)));
    }

    @Override
    public <R extends @Nullable Object> R oneByOne(Function<? super UnitOfWork, ? extends R> work) {
        return transactions.<R>oneByOne(unit -> work.apply(watched(UnitOfWork.class, unit)));
    }

    private <P> P watched(Class<P> type, P port) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    happen(method);
                    var answer = invoke(port, method, arguments);
                    return type == UnitOfWork.class && method.getReturnType().isInterface()
                            ? watchedPort(method.getReturnType(), answer)
                            : answer;
                }));
    }

    private <P> P watchedPort(Class<P> type, Object port) {
        return watched(type, type.cast(port));
    }

    private void happen(Method method) {
        if (method.getName().equals(call)) {
            call = "";
            event.run();
        }
    }

    private static Object invoke(Object port, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(port, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
