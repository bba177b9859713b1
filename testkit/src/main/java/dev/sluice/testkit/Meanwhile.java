package dev.sluice.testkit;

import dev.sluice.application.port.LibraryRepository;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Transactions of which the first looks a library up, and then something happens before it goes on. */
final class Meanwhile implements Transactions {
    private final Transactions transactions;
    private final Runnable happening;
    private boolean happened;

    Meanwhile(Transactions transactions, Runnable happening) {
        this.transactions = transactions;
        this.happening = happening;
    }

    @Override
    public <R extends @Nullable Object> R inTransaction(Function<? super UnitOfWork, ? extends R> work) {
        return transactions.<R>inTransaction(unit -> work.apply(watched(unit)));
    }

    @Override
    public <R extends @Nullable Object> R oneByOne(Function<? super UnitOfWork, ? extends R> work) {
        return transactions.<R>oneByOne(unit -> work.apply(watched(unit)));
    }

    boolean hasHappened() {
        return happened;
    }

    private UnitOfWork watched(UnitOfWork unit) {
        return proxy(UnitOfWork.class, (method, arguments) -> {
            var answer = call(unit, method, arguments);
            return answer instanceof LibraryRepository libraries ? watched(libraries) : answer;
        });
    }

    private LibraryRepository watched(LibraryRepository libraries) {
        return proxy(LibraryRepository.class, (method, arguments) -> {
            var answer = call(libraries, method, arguments);
            if (method.getName().equals("find") && !happened) {
                happened = true;
                happening.run();
            }
            return answer;
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
