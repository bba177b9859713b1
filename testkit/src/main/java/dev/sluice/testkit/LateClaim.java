package dev.sluice.testkit;

import dev.sluice.application.port.DrainQueue;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Library;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Transactions in which a library is due and is claimed as it was some time ago: what a batch meets on databases that let
 * others go on between its claim and its lock.
 */
record LateClaim(Transactions transactions, Library before) implements Transactions {
    @Override
    public <R extends @Nullable Object> R inTransaction(Function<? super UnitOfWork, ? extends R> work) {
        return transactions.<R>inTransaction(unit -> work.apply(late(unit)));
    }

    @Override
    public <R extends @Nullable Object> R oneByOne(Function<? super UnitOfWork, ? extends R> work) {
        return transactions.<R>oneByOne(unit -> work.apply(late(unit)));
    }

    private UnitOfWork late(UnitOfWork unit) {
        return proxy(UnitOfWork.class, (method, arguments) -> {
            var answer = call(unit, method, arguments);
            return answer instanceof DrainQueue queue ? late(queue) : answer;
        });
    }

    private DrainQueue late(DrainQueue queue) {
        return proxy(DrainQueue.class, (method, arguments) -> {
            var answer = call(queue, method, arguments);
            return switch (method.getName()) {
                case "due" -> List.of(before.id());
                case "claim" -> Optional.of(before);
                default -> answer;
            };
        });
    }

    private interface Calls {
        Object on(Method method, Object[] arguments) throws Throwable;
    }

    private static <P> P proxy(Class<P> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> calls.on(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
