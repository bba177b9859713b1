package dev.sluice.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** A data source that has the database explain statements, with the values they are run with. */
final class ExplainedStatements {
    private final List<String> plans = new CopyOnWriteArrayList<>();
    private final String explain;
    private final Predicate<String> which;
    private final DataSource explaining;

    /** That explains all queries about assets. */
    ExplainedStatements(DataSource dataSource, String explain) {
        this(dataSource, explain, ExplainedStatements::isAboutAssets);
    }

    ExplainedStatements(DataSource dataSource, String explain, Predicate<String> which) {
        this.which = which;
        this.explain = explain;
        this.explaining = proxy(DataSource.class, (method, args) -> {
            var result = method.invoke(dataSource, args);
            return result instanceof Connection connection ? explained(connection) : result;
        });
    }

    DataSource dataSource() {
        return explaining;
    }

    /** The plans since this was asked before. */
    List<String> plans() {
        var noted = List.copyOf(plans);
        plans.clear();
        return noted;
    }

    private Connection explained(Connection connection) {
        return proxy(Connection.class, (method, args) -> {
            var result = method.invoke(connection, args);
            if (method.getName().equals("prepareStatement") && which.test((String) args[0])) {
                var twin = connection.prepareStatement(explain + " " + args[0]);
                return explained((PreparedStatement) result, twin);
            }
            return result;
        });
    }

    private PreparedStatement explained(PreparedStatement statement, PreparedStatement twin) {
        return proxy(PreparedStatement.class, (method, args) -> {
            if (method.getName().equals("execute")) {
                plans.add(run(twin));
            } else if (method.getName().startsWith("set") && args.length > 1) {
                var unused = method.invoke(twin, args);
            }
            return method.invoke(statement, args);
        });
    }

    private static String run(PreparedStatement explanation) throws SQLException {
        var plan = new StringBuilder();
        try (explanation;
                var rows = explanation.executeQuery()) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static boolean isAboutAssets(String sql) {
        var text = sql.toLowerCase(Locale.ROOT);
        return (text.startsWith("select") || text.startsWith("with")) && text.contains("asset a");
    }

    private interface Call {
        Object of(Method method, Object[] args) throws ReflectiveOperationException, SQLException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                return call.of(method, args);
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }));
    }
}
