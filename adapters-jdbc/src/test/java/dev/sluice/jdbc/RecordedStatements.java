package dev.sluice.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** A data source that notes the text of every statement prepared through it. */
final class RecordedStatements {
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final DataSource recording;

    RecordedStatements(DataSource dataSource) {
        recording = proxy(DataSource.class, dataSource);
    }

    DataSource dataSource() {
        return recording;
    }

    List<String> statements() {
        return List.copyOf(statements);
    }

    void clear() {
        statements.clear();
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getName().equals("prepareStatement") && args != null) {
                statements.add((String) args[0]);
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
