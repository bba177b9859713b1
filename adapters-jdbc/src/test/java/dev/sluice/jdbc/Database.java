package dev.sluice.jdbc;

import javax.sql.DataSource;

/** The databases that everything is tried on. */
enum Database {
    H2 {
        @Override
        DataSource fresh() {
            return dev.sluice.jdbc.H2.freshDatabase();
        }
    },
    POSTGRESQL {
        @Override
        DataSource fresh() {
            return Postgres.freshDatabase();
        }
    };

    abstract DataSource fresh();
}
