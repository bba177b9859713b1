package dev.sluice.jdbc;

import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** A database with tables and nothing in them, by a clock that tests turn. */
final class Emptied {
    private static final List<String> TABLES = List.of(
            "asset",
            "drain_failure",
            "library",
            "object_reclaim",
            "event",
            "admin_event",
            "node",
            "receipt",
            "web_session",
            "brake",
            "drain_minute",
            "api_key_library",
            "api_key",
            "app_user",
            "link_secret",
            "subscription",
            "webhook");

    private final DataSource dataSource;

    Emptied(DataSource dataSource) {
        this.dataSource = dataSource;
        JdbcPersistence.over(dataSource).migrate();
    }

    /** The database, emptied once more. */
    DataSource again() {
        Jdbi.create(dataSource).useTransaction(handle -> {
            TABLES.forEach(table -> handle.execute("delete from " + table));
            handle.execute("update history_trim set trimmed_before = null, trimmed_order = 0");
            handle.execute("update drain_control set paused_at = null, pause_reason = null, "
                    + "clock_doubted_at = null, last_tick_at = null, brake_checked_at = null");
        });
        return dataSource;
    }
}
