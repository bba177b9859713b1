package dev.sluice.benchmarks;

import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Trash and restore, get, list and page, over HTTP and in process, beside the database that is told the same by pgbench. */
final class Transactions implements Question {
    private static final String DATABASE = "sluice";
    private static final int LIBRARIES = Fixture.LIBRARIES;

    /** A route with its counterparts. */
    private record Route(
            String name,
            List<Wrk.Request> requests,
            IntConsumer inProcess,
            IntFunction<String> script,
            @Nullable Target withoutFsync,
            @Nullable Target withFsync) {}

    @Override
    public Table ask(Effort effort) throws Exception {
        var rows = new ArrayList<Row>();
        var notes = new ArrayList<String>();
        for (boolean fsync : new boolean[] {false, true}) {
            try (var postgres = Postgres.start(fsync)) {
                compare(postgres, fsync, effort, rows, notes);
            }
        }
        return new Table("Transactions beside pgbench", rows, notes);
    }

    private static void compare(Postgres postgres, boolean fsync, Effort effort, List<Row> rows, List<String> notes)
            throws Exception {
        postgres.create(DATABASE);
        var older = fsync || effort.quick() ? null : Jdk.of(17).orElse(null);
        try (var server = Server.sluice(Jdk.own(), postgres.url(DATABASE));
                var olderServer = older == null ? null : Server.sluice(older, postgres.url(DATABASE));
                var embedded = Embedded.over(postgres.url(DATABASE))) {
            var fixture = Fixture.in(postgres, DATABASE);
            var routes = routes(fixture.owner(), embedded);
            for (var route : fsync ? routes.subList(0, 1) : routes) {
                var over = new LinkedHashMap<String, Server>();
                over.put("HTTP, " + Jdk.own().name(), server);
                if (older != null && olderServer != null) {
                    over.put("HTTP, " + older.name(), olderServer);
                }
                for (var one : over.values()) {
                    wrk(route, one, postgres).warm(fsync ? effort.warmth() / 4 : effort.warmth());
                }
                if (!fsync) {
                    new Threads(route.inProcess(), Map.of()).warm(8, effort.warmth());
                }
                for (int connections : effort.quick() ? new int[] {8} : new int[] {8, 16}) {
                    rows.addAll(rows(route, over, fixture, fsync, effort, connections));
                }
            }
        }
        notes.add("Statements of all sides, fsync %s: %s"
                .formatted(fsync ? "on" : "off", String.join("<br>", postgres.dearest(8))));
    }

    private static List<Row> rows(
            Route route, Map<String, Server> servers, Fixture fixture, boolean fsync, Effort effort, int connections)
            throws Exception {
        var sides = new ArrayList<Side>();
        var postgres = fixture.postgres();
        var database = Map.of("database", postgres.pid());
        sides.add(new Side("pgbench", () -> {
            fixture.reset();
            return new Pgbench(postgres, DATABASE, route.script().apply(connections), database)
                    .measure(connections, effort.seconds());
        }));
        servers.forEach((name, server) -> sides.add(new Side(name, () -> {
            fixture.reset();
            return wrk(route, server, postgres).measure(connections, effort.seconds());
        })));
        if (!fsync) {
            sides.add(new Side("in process", () -> {
                fixture.reset();
                var processes = Map.of("Sluice", ProcessHandle.current().pid(), "database", postgres.pid());
                return new Threads(route.inProcess(), processes).measure(connections, effort.seconds());
            }));
        }
        var measured = Side.interleaved(effort.rounds(), sides.toArray(Side[]::new));
        var what = "%s, %d connections, fsync %s".formatted(route.name(), connections, fsync ? "on" : "off");
        return IntStream.range(1, measured.size())
                .mapToObj(index -> Row.ratio(
                        what,
                        "per second",
                        measured.get(index),
                        measured.get(0),
                        index == 1 ? (fsync ? route.withFsync() : route.withoutFsync()) : null))
                .toList();
    }

    private static Wrk wrk(Route route, Server server, Postgres postgres) throws Exception {
        var processes = Map.of("server", server.pid(), "database", postgres.pid());
        return new Wrk(server.address(), route.requests(), processes);
    }

    private static List<Route> routes(UUID owner, Embedded embedded) {
        var alone = new DatabaseAlone(owner, LIBRARIES, Fixture.FILLED);
        var actor = Actor.user(new UserId(owner));
        var ids = IntStream.range(0, LIBRARIES)
                .mapToObj(n -> new LibraryId(Libraries.id(Libraries.FIRST + n)))
                .toList();
        var filled = new LibraryId(Libraries.id(Fixture.FILLED));
        var useCases = embedded.useCases();
        var page = new AssetPage(StateFilter.LIVE, true, null, 51);
        return List.of(
                new Route(
                        "trash and restore",
                        trashAndRestore(ids),
                        number -> {
                            var id = ids.get(number % LIBRARIES);
                            if (number / LIBRARIES % 2 == 0) {
                                var unused = useCases.trashLibrary().trash(actor, id);
                            } else {
                                var unused = useCases.restoreLibrary().restore(actor, id);
                            }
                        },
                        alone::trashAndRestore,
                        Target.atLeast(0.55, 0.8),
                        Target.atLeast(0.7, 0.95)),
                new Route(
                        "get",
                        ids.stream().map(id -> get("/api/libraries/" + id)).toList(),
                        number -> {
                            var unused = useCases.findLibrary().find(actor, ids.get(number % LIBRARIES));
                        },
                        clients -> alone.get(),
                        Target.atLeast(0.2, 0.35),
                        null),
                new Route(
                        "list of 45",
                        List.of(get("/api/libraries")),
                        number -> {
                            var unused = useCases.listLibraries().list(actor, StateFilter.LIVE);
                        },
                        clients -> alone.list(),
                        Target.atLeast(0.35, 0.55),
                        null),
                new Route(
                        "page of 50 assets",
                        List.of(get("/api/assets?limit=50&library_id=" + filled)),
                        number -> {
                            var unused = useCases.listAssets().list(actor, filled, page);
                        },
                        clients -> alone.page(),
                        null,
                        null));
    }

    private static Wrk.Request get(String path) {
        return new Wrk.Request("GET", path);
    }

    private static List<Wrk.Request> trashAndRestore(List<LibraryId> ids) {
        var requests = new ArrayList<Wrk.Request>();
        for (var action : List.of("trash", "restore")) {
            ids.forEach(id -> requests.add(new Wrk.Request("POST", "/api/libraries/" + id + "/" + action)));
        }
        return requests;
    }
}
