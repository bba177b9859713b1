package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks an operation for what belongs to somebody else, or lies outside of the caller's scope, and for what there is not at
 * all: the answers are the same, header by header, and so are the statements sent to the database for them, so that not
 * even the time tells.
 */
final class IsolationWalk {
    private static final String ALL = "\"read\", \"write\", \"delete\", \"delete_permanently\", \"hold\"";
    private static final List<Integer> UNHEARD = List.of(404, 422);

    private final StartedServer server;
    private final Operation operation;
    private final Tenant caller;
    private final Tenant other;

    IsolationWalk(StartedServer server, Operation operation) {
        this.server = server;
        this.operation = operation;
        this.caller = Tenant.of(server);
        this.other = Tenant.of(server);
    }

    /** Asks in every way that the operation allows. */
    void walk() {
        var before = other.everything();
        for (var optional : ways()) {
            for (var foreign : other.allIds()) {
                requireTheSame(caller.client(), foreign, optional);
            }
            var narrow = caller.with(ALL, caller.trashed());
            requireTheSame(narrow, caller.ids(), optional);
        }
        assertThat(other.everything()).as("what belongs to somebody else").isEqualTo(before);
        for (var optional : ways()) {
            requireHeard(optional);
        }
    }

    private void requireTheSame(Client client, Ids foreign, String optional) {
        var nothing = Seen.of(server, client, new Sample(operation, Ids.OF_NOTHING), optional);
        var seen = Seen.of(server, client, new Sample(operation, foreign), optional);
        assertThat(seen.statements().isEmpty()).as("nothing is asked").isEqualTo(operation.open());
        if (namesThings(optional)) {
            assertThat(seen).as("%s %s", operation, optional).isEqualTo(nothing);
        }
        var theirs = Stream.concat(
                other.ids().all().stream(), Stream.concat(other.assets().stream(), Stream.of(other.trashed())));
        assertThat(theirs).as("%s %s: %s", operation, optional, seen.body()).noneMatch(seen.body()::contains);
    }

    /** Had the requests been malformed, they would all be answered the same way, and prove nothing. */
    private void requireHeard(String optional) {
        if (namesThings(optional)) {
            var own = Seen.of(server, caller.client(), new Sample(operation, caller.ids()), optional);
            assertThat(own.status())
                    .as("%s %s: %s", operation, optional, own.body())
                    .isNotIn(UNHEARD);
        }
    }

    /** Without any parameter that can be left out, and with each of those that name things. */
    private List<String> ways() {
        var ways = new ArrayList<>(List.of(""));
        operation.names("query").stream()
                .filter(name -> Ids.OF_NOTHING.of(name, operation.path()).isPresent())
                .forEach(ways::add);
        return ways;
    }

    private boolean namesThings(String optional) {
        var sample = new Sample(operation, Ids.OF_NOTHING);
        var request = sample.target(optional) + sample.body();
        return Ids.OF_NOTHING.all().stream().anyMatch(request::contains);
    }
}
