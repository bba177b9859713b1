package dev.sluice.bootstrap;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Notes the text of every statement that is prepared through a pool. */
final class Statements {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    /** A pool that does what this one does, and is listened to. */
    DataSource through(DataSource pool) {
        return proxy(DataSource.class, pool);
    }

    /** What was prepared since the last time. */
    List<String> take() {
        var taken = List.copyOf(seen);
        seen.clear();
        return taken;
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getName().startsWith("prepare") && args != null) {
                seen.add((String) args[0]);
            }
            try {
                var result = method.invoke(target, args);
                return result instanceof Connection connection && type == DataSource.class
                        ? proxy(Connection.class, connection)
                        : result;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }));
    }
}
