package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import dev.sluice.domain.UserId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every operation that the server describes keeps from whom, embedded H2. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {
    private static final Set<String> DESTRUCTIVE = Set.of(
            "DELETE /api/libraries/{library_id}",
            "DELETE /api/assets",
            "DELETE /api/assets/{asset_id}",
            "POST /api/assets/empty-trash");

    private final StartedServer server = StartedServer.over("jdbc:h2:mem:isolation");

    /** The host that embeds this one lets people in who may do nothing at all. */
    private final StartedServer forbidding = StartedServer.knowing("jdbc:h2:mem:forbidding", useCases -> request -> {
        var user = new UserId(new UUID(1, 1));
        return Optional.of(new Actor(user, null, user, Set.of(), false));
    });

    private final Tenant tenant = Tenant.of(server);

    @AfterAll
    void stop() {
        server.close();
        forbidding.close();
    }

    List<Operation> operations() {
        var operations = Operation.of(server.address());
        assertThat(operations).hasSizeGreaterThan(25);
        return operations;
    }

    List<Operation> closed() {
        return operations().stream().filter(operation -> !operation.open()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void what_is_foreign_and_what_is_not_there_cannot_be_told_apart(Operation operation) {
        new IsolationWalk(server, operation).walk();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closed")
    void who_may_do_nothing_is_told_what_is_missing(Operation operation) {
        var client = new Client(forbidding.address(), "none");

        var seen = Seen.of(forbidding, client, new Sample(operation, Ids.OF_NOTHING), "");

        requireForbidden(seen, needed(operation));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closed")
    void a_key_that_lacks_the_action_is_told_so_and_changes_nothing(Operation operation) {
        var needed = needed(operation);
        var others = Arrays.stream(Action.values())
                .filter(action -> action != needed || action == Action.READ)
                .map(action -> '"' + action.word() + '"')
                .collect(Collectors.joining(", "));
        var weak = tenant.with(others);
        var before = tenant.everything();

        var seen = Seen.of(server, weak, new Sample(operation, tenant.ids()), "");

        if (needed != Action.READ) {
            requireForbidden(seen, needed);
        } else {
            assertThat(seen.body()).doesNotContain("the action read");
        }
        assertThat(tenant.everything()).isEqualTo(before);
    }

    private static void requireForbidden(Seen seen, Action needed) {
        assertThat(seen.body()).contains("does not allow the action " + needed.word() + ".");
        assertThat(seen.status()).isEqualTo(403);
    }

    /** The action that an operation needs, by what it does; a new one that is not like the others has to be named here. */
    private static Action needed(Operation operation) {
        var path = operation.path();
        if (operation.method().equals("GET")
                || path.endsWith("/exist")
                || path.endsWith("/search")
                || path.equals("/api/session")) {
            return Action.READ;
        }
        if (path.endsWith("/hold")) {
            return Action.HOLD;
        }
        if (DESTRUCTIVE.contains(operation.toString())) {
            return Action.DELETE_PERMANENTLY;
        }
        return path.endsWith("/trash") ? Action.DELETE : Action.WRITE;
    }
}
