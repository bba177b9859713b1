package dev.sluice.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Ports that are not what they should be. */
final class Altered {
    private Altered() {}

    /** What a method does instead: told its arguments, and what it should have done. */
    interface Instead {
        @Nullable
        Object call(Object[] arguments, Function<Object[], Object> honest);
    }

    /** One method of which does something else. */
    static <P> P port(Class<P> type, P honest, String method, Instead instead) {
        return proxy(
                type,
                (called, arguments) -> called.getName().equals(method)
                        ? instead.call(arguments, given -> call(honest, called, given))
                        : call(honest, called, arguments));
    }

    /** All methods of which do what they should, but something becomes of their answers. */
    static <P> P answers(Class<P> type, P honest, UnaryOperator<Object> become) {
        return proxy(type, (called, arguments) -> become.apply(call(honest, called, arguments)));
    }

    private interface Calls {
        @Nullable
        Object answer(Method called, Object[] arguments);
    }

    private static <P> P proxy(Class<P> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, called, arguments) -> calls.answer(called, arguments)));
    }

    private static Object call(Object honest, Method called, Object[] arguments) {
        try {
            return called.invoke(honest, arguments);
        } catch (InvocationTargetException e) {
            throw sneaky(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
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
