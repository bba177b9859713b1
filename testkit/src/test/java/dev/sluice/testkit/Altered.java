package dev.sluice.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ports of which one method is not what it should be. */
final class Altered {
    private Altered() {}

    /** What a method does instead: told its arguments, and what it should have done. */
    interface Instead {
        @Nullable
        Object call(Object[] arguments, Function<Object[], Object> honest);
    }

    static <P> P port(Class<P> type, P honest, String method, Instead instead) {
        InvocationHandler handler = (proxy, called, arguments) -> {
            Function<Object[], Object> honestly = given -> {
                try {
                    return called.invoke(honest, given);
                } catch (InvocationTargetException e) {
                    throw sneaky(e.getCause());
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            };
            return called.getName().equals(method) ? instead.call(arguments, honestly) : honestly.apply(arguments);
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static RuntimeException sneaky(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException failure) {
            return failure;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(cause);
    }
}
