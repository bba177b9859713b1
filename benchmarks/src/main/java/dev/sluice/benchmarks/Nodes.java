package dev.sluice.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** What several servers that share one PostgreSQL drain in a second, and what memory the drain of a large library takes. */
final class Nodes implements Question {
    private static final UUID OWNER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final String SMALL = "small_libraries";
    private static final String LARGE = "large_library";
    private static final String COPY = "shared";
    private static final int LIBRARIES = 12;
    private static final int SHARE = 3;
    private static final int MANY = 1_000_000;
    private static final long PATIENCE_NANOS = 600_000_000_000L;
    private static final int POLL_MILLIS = 20;

    @Override
    public Table ask(Effort effort) throws Exception {
        var jdk = Jdk.own();
        try (var postgres = Postgres.start(false)) {
            int assets = SHARE * effort.rows() / LIBRARIES;
            seed(postgres, SMALL, 2 * LIBRARIES, assets);
            var sides = new ArrayList<Side>();
            for (int nodes = 1; nodes <= 3; nodes++) {
                int number = nodes;
                sides.add(new Side(
                        number + (number == 1 ? " node" : " nodes"),
                        () -> drained(postgres, jdk, number, LIBRARIES * assets)));
            }
            var measured = Side.interleaved(effort.rounds(), sides.toArray(Side[]::new));
            var rows = new ArrayList<Row>();
            rows.add(Row.ratio("drain by servers", "assets per second", measured.get(1), measured.get(0), null));
            rows.add(Row.ratio("drain by servers", "assets per second", measured.get(2), measured.get(0), null));
            if (!effort.quick()) {
                seed(postgres, LARGE, 1, MANY);
                makeDue(postgres, LARGE, Libraries.FIRST, 1);
                rows.add(memory(postgres, jdk));
            }
            return new Table("The drain by several servers", rows, List.of());
        }
    }

    /** Live libraries, in a database whose drain is paused. */
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
        postgres.run(database, "update drain_control set paused_at = now()");
        seeds.settle();
    }

    private static void makeDue(Postgres postgres, String database, int first, int libraries) throws SQLException {
        var seeds = new Libraries(postgres, database, OWNER);
        for (int number = first; number < first + libraries; number++) {
            seeds.makeDue(number);
        }
    }

    /** The drain of the second half of the libraries, which have this many assets; that of the first half warms up. */
    private static Sample drained(Postgres postgres, Jdk jdk, int nodes, int assets) throws Exception {
        postgres.copy(SMALL, COPY);
        var servers = new ArrayList<Server>();
        try {
            for (int number = 0; number < nodes; number++) {
                servers.add(Server.draining(jdk, postgres.url(COPY)));
            }
            makeDue(postgres, COPY, Libraries.FIRST, LIBRARIES);
            double unused = drain(postgres, servers.get(0), LIBRARIES);
            order(servers.get(0), "pause");
            makeDue(postgres, COPY, Libraries.FIRST + LIBRARIES, LIBRARIES);
            var processes = new LinkedHashMap<String, Long>();
            processes.put("database", postgres.pid());
            for (var server : servers) {
                processes.put("node " + processes.size(), server.pid());
            }
            var cpu = Cpu.of(processes);
            double seconds = drain(postgres, servers.get(0), 0);
            return new Sample(assets / seconds, cpu.each(assets));
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
            double seconds = drain(postgres, server, 0);
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

    private static void order(Server server, String what) throws IOException, InterruptedException {
        if (server.answer("POST", "/api/admin/drain/" + what).statusCode() != 200) {
            throw new IOException("the drain did not " + what);
        }
    }

    /** Lets go, and waits until no more libraries than this are left: the seconds. */
    private static double drain(Postgres postgres, Server server, int left)
            throws IOException, InterruptedException, SQLException {
        long begun = System.nanoTime();
        order(server, "resume");
        try (var connection = postgres.connect(COPY);
                var count = connection.prepareStatement("select count(*) from library")) {
            while (System.nanoTime() - begun < PATIENCE_NANOS) {
                try (var rows = count.executeQuery()) {
                    if (rows.next() && rows.getLong(1) <= left) {
                        return (System.nanoTime() - begun) / 1e9;
                    }
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
        throw new IOException("the drain took too long");
    }
}
