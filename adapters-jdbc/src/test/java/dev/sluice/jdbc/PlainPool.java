package dev.sluice.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A pool of one connection, which it hands out as it was left by whoever had it before. */
final class PlainPool {
    private final Connection connection;
    private String breaking = "";
    private int returned;

    PlainPool(Connection connection) {
        this.connection = connection;
    }

    DataSource dataSource() {
        return proxy(
                DataSource.class,
                (self, method, arguments) -> method.getName().equals("getConnection")
                        ? proxy(Connection.class, this::lent)
                        : method.invoke(this, arguments));
    }

    /** From now on the connection breaks when this method of it is called. */
    void breakAt(String method) {
        breaking = method;
    }

    int returned() {
        return returned;
    }

    private @Nullable Object lent(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            returned++;
            return null;
        }
        if (method.getName().equals(breaking)) {
            throw new SQLException("the connection is broken", "08006");
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
