package dev.sluice.benchmarks;

import java.sql.SQLException;
import java.util.UUID;

/** 45 libraries of the first user of a server, one of them with assets. */
record Fixture(Postgres postgres, String database, UUID owner) {
    static final int LIBRARIES = 45;
    static final int ASSETS = 10_000;
    static final int FILLED = Libraries.FIRST;

    /** Once a server has made the tables and its first user. */
    static Fixture in(Postgres postgres, String database) throws SQLException {
        var fixture = new Fixture(postgres, database, owner(postgres, database));
        var libraries = new Libraries(postgres, database, fixture.owner);
        libraries.create(Libraries.FIRST, LIBRARIES);
        libraries.fill(FILLED, ASSETS);
        libraries.settle();
        return fixture;
    }

    private static UUID owner(Postgres postgres, String database) throws SQLException {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from app_user")) {
            boolean unused = rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    /** Brings everything back from the trash, whatever the last turn left there. */
    void reset() throws SQLException {
        postgres.run(database, """
                update library set state = 'live', live_since = now(), trashed_at = null, purge_after = null,
                    promised_purge_after = null, version = version + 1, last_event = last_event + 1
                where state <> 'live'
                """);
    }
}
