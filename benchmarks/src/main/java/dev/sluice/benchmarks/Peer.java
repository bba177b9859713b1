package dev.sluice.benchmarks;

import dev.sluice.domain.LibraryId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The same endpoints, client and database, beside Spring Boot with Spring Data JPA. */
final class Peer implements Question {
    private static final String DATABASE = "sluice";
    private static final int CONNECTIONS = 8;

    private record Route(String name, Function<List<String>, List<Wrk.Request>> requests, Target target) {}

    private static final List<Route> ROUTES = List.of(
            new Route("trash and restore", Peer::trashAndRestore, Target.atLeast(2.0, 3.0)),
            new Route("get", ids -> ids.stream().map(Peer::get).toList(), Target.atLeast(1.2, 1.6)),
            new Route(
                    "list of 45", ids -> List.of(new Wrk.Request("GET", "/api/libraries")), Target.atLeast(1.3, 1.8)));

    @Override
    public Table ask(Effort effort) throws Exception {
        var rows = new ArrayList<Row>();
        try (var postgres = Postgres.start(false)) {
            postgres.create(DATABASE);
            var url = postgres.url(DATABASE);
            try (var sluice = Server.sluice(Jdk.own(), url);
                    var spring = Server.spring(Jdk.own(), Server.SPRING, url)) {
                var fixture = Fixture.in(postgres, DATABASE);
                requireSame(fixture, sluice, id -> new LibraryId(id).toString());
                requireSame(fixture, spring, UUID::toString);
                for (var route : ROUTES) {
                    rows.add(compare(route, fixture, sluice, spring, effort));
                }
            }
        }
        return new Table("Beside Spring Boot 4 with Spring Data JPA", rows, List.of());
    }

    private static Row compare(Route route, Fixture fixture, Server sluice, Server spring, Effort effort)
            throws Exception {
        var ours = wrk(route, fixture, sluice, id -> new LibraryId(id).toString());
        var theirs = wrk(route, fixture, spring, UUID::toString);
        ours.warm(effort.warmth());
        theirs.warm(effort.warmth());
        var measured = Side.interleaved(
                effort.rounds(),
                new Side("Sluice", () -> {
                    fixture.reset();
                    return ours.measure(CONNECTIONS, effort.seconds());
                }),
                new Side("Spring", () -> {
                    fixture.reset();
                    return theirs.measure(CONNECTIONS, effort.seconds());
                }));
        var what = "%s, %d connections".formatted(route.name(), CONNECTIONS);
        return Row.ratio(what, "per second", measured.get(0), measured.get(1), route.target());
    }

    private static Wrk wrk(Route route, Fixture fixture, Server server, Function<UUID, String> naming)
            throws IOException {
        var ids = IntStream.range(0, Fixture.LIBRARIES)
                .mapToObj(n -> naming.apply(Libraries.id(Libraries.FIRST + n)))
                .toList();
        var processes =
                Map.of("server", server.pid(), "database", fixture.postgres().pid());
        return new Wrk(server.address(), route.requests().apply(ids), processes);
    }

    /** What a client of either can tell: both do the same, or they are not to be compared. */
    private static void requireSame(Fixture fixture, Server server, Function<UUID, String> naming) throws Exception {
        fixture.reset();
        var known = "/api/libraries/" + naming.apply(Libraries.id(Libraries.FIRST + 1));
        var unknown = "/api/libraries/" + naming.apply(Libraries.id(Libraries.FIRST + Fixture.LIBRARIES));
        require(server, "GET", unknown, 404, "");
        require(server, "POST", unknown + "/trash", 404, "");
        require(server, "GET", known, 200, "\"state\":\"live\"");
        require(server, "POST", known + "/trash", 200, "{}");
        require(server, "GET", known, 200, "\"state\":\"trashed\"");
        requireListed(server, Fixture.LIBRARIES - 1);
        require(server, "POST", known + "/restore", 200, "\"state\":\"live\"");
        requireListed(server, Fixture.LIBRARIES);
        try (var connection = fixture.postgres().connect(fixture.database());
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select l.version = l.last_event and l.last_event = max(e.number) and count(*) = l.last_event
                            and (select count(*) from receipt r where r.library_id = l.id) = (l.last_event - 1) / 2
                        from library l join event e on e.library_id = l.id where l.id = '%s' group by l.id
                        """.formatted(Libraries.id(Libraries.FIRST + 1)))) {
            if (!row.next() || !row.getBoolean(1)) {
                throw new IllegalStateException(
                        "the history of the library that was trashed and restored is not whole");
            }
        }
    }

    private static void requireListed(Server server, int libraries) throws Exception {
        var listed = server.answer("GET", "/api/libraries").body().split("\"asset_count\"", -1).length - 1;
        if (listed != libraries) {
            throw new IllegalStateException("%d libraries are listed, not %d".formatted(listed, libraries));
        }
    }

    private static void require(Server server, String method, String path, int status, String part) throws Exception {
        var answer = server.answer(method, path);
        if (answer.statusCode() != status || !answer.body().contains(part)) {
            throw new IllegalStateException("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
    }

    private static Wrk.Request get(String id) {
        return new Wrk.Request("GET", "/api/libraries/" + id);
    }

    private static List<Wrk.Request> trashAndRestore(List<String> ids) {
        var requests = new ArrayList<Wrk.Request>();
        for (var action : List.of("trash", "restore")) {
            ids.forEach(id -> requests.add(new Wrk.Request("POST", "/api/libraries/" + id + "/" + action)));
        }
        return requests;
    }
}
