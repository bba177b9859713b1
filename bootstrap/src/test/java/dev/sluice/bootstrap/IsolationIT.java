package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every operation that the server describes keeps from whom, on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationIT {
    private final StartedServer server = StartedServer.over(Postgres.freshDatabase());

    @AfterAll
    void stop() {
        server.close();
    }

    List<Operation> operations() {
        var operations = Operation.of(server.address());
        assertThat(operations).hasSizeGreaterThan(25);
        return operations;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void what_is_foreign_and_what_is_not_there_cannot_be_told_apart(Operation operation) {
        new IsolationWalk(server, operation).walk();
    }
}
