package dev.sluice.jdbc;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables up to date; its own history table leaves that of a host alone. */
final class Migrations {
    private static final String FOLDER = "classpath:dev/sluice/jdbc/migration/";

    private Migrations() {}

    static void run(DataSource dataSource, Dialect dialect) {
        var unused = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations(FOLDER + "common", FOLDER + dialect.name())
                .table("sluice_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
