package dev.sluice.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What several servers that share one PostgreSQL drain in a second, and what memory the drain of a large library takes. */
final class Nodes implements Question {
    private static final UUID OWNER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final String SMALL = "small_libraries";
    private static final String LARGE = "large_library";
    private static final String COPY = "shared";
    private static final int LIBRARIES = 12;
    private static final int MANY = 1_000_000;
    private static final long PATIENCE_NANOS = 600_000_000_000L;
    private static final int POLL_MILLIS = 20;

    @Override
    public Table ask(Effort effort) throws Exception {
        var jdk = Jdk.own();
        try (var postgres = Postgres.start(false)) {
            seed(postgres, SMALL, LIBRARIES, effort.rows() / LIBRARIES);
            var sides = new ArrayList<Side>();
            for (int nodes = 1; nodes <= 3; nodes++) {
                int number = nodes;
                sides.add(new Side(
                        number + (number == 1 ? " node" : " nodes"),
                        () -> Sample.of(effort.rows() / seconds(postgres, jdk, number))));
            }
            var measured = Side.interleaved(effort.rounds(), sides.toArray(Side[]::new));
            var rows = new ArrayList<Row>();
            rows.add(Row.ratio("drain by servers", "assets per second", measured.get(1), measured.get(0), null));
            rows.add(Row.ratio("drain by servers", "assets per second", measured.get(2), measured.get(0), null));
            if (!effort.quick()) {
                seed(postgres, LARGE, 1, MANY);
                rows.add(memory(postgres, jdk));
            }
            return new Table("The drain by several servers", rows, List.of());
        }
    }

    /** Libraries that are due, in a database whose drain is paused. */
    private static void seed(Postgres postgres, String database, int libraries, int assets) throws Exception {
        postgres.create(database);
        Embedded.over(postgres.url(database)).close();
        var seeds = new Libraries(postgres, database, OWNER);
        seeds.create(Libraries.FIRST, libraries);
        var fillings = new ArrayList<Libraries.Filling>();
        for (int number = Libraries.FIRST; number < Libraries.FIRST + libraries; number++) {
            fillings.add(new Libraries.Filling(number, assets));
        }
        seeds.fillFast(fillings);
        for (int number = Libraries.FIRST; number < Libraries.FIRST + libraries; number++) {
            seeds.makeDue(number);
        }
        postgres.run(database, "update drain_control set paused_at = now()");
        seeds.settle();
    }

    private static double seconds(Postgres postgres, Jdk jdk, int nodes) throws Exception {
        postgres.copy(SMALL, COPY);
        var servers = new ArrayList<Server>();
        try {
            for (int number = 0; number < nodes; number++) {
                servers.add(Server.draining(jdk, postgres.url(COPY)));
            }
            return drain(postgres, servers.get(0));
        } finally {
            for (var server : servers) {
                server.close();
            }
        }
    }

    private static Row memory(Postgres postgres, Jdk jdk) throws Exception {
        postgres.copy(LARGE, COPY);
        try (var server = Server.draining(jdk, postgres.url(COPY))) {
            var before = Sample.of(server.mostMegabytes());
            double seconds = drain(postgres, server);
            var most = Sample.of(server.mostMegabytes());
            var what = "most memory while %,d assets are drained (%.0f s)".formatted(MANY, seconds);
            return Row.ratio(
                    what,
                    "MB",
                    new Measured("afterwards", List.of(most)),
                    new Measured("before", List.of(before)),
                    null);
        }
    }

    /** Lets go, and waits until nothing is left. */
    private static double drain(Postgres postgres, Server server)
            throws IOException, InterruptedException, SQLException {
        long begun = System.nanoTime();
        if (server.answer("POST", "/api/admin/drain/resume").statusCode() != 200) {
            throw new IOException("the drain was not resumed");
        }
        try (var connection = postgres.connect(COPY);
                var left = connection.prepareStatement("select count(*) from library")) {
            while (System.nanoTime() - begun < PATIENCE_NANOS) {
                try (var rows = left.executeQuery()) {
                    if (rows.next() && rows.getLong(1) == 0) {
                        return (System.nanoTime() - begun) / 1e9;
                    }
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
        throw new IOException("the drain took too long");
    }
}
