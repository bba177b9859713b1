package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever status the description names for an operation is answered by a running server, as described: each answer is
 * validated by {@link Description}. One that is described and has no case here fails.
 */
class EveryStatusTest {
    /** What is described and cannot be brought about here, and why not. */
    private static final Map<String, String> OUT_OF_REACH =
            Map.of("GET /docs 404", "Swagger UI is on the class path of these tests, and the page is there with it");

    static List<String> documented() {
        return Description.operations().stream()
                .flatMap(operation -> Description.statuses(operation).stream().map(status -> operation + " " + status))
                .filter(answer -> !OUT_OF_REACH.containsKey(answer))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documented")
    void every_documented_status_is_answered_as_described(String documented) {
        int end = documented.lastIndexOf(' ');
        int status = Integer.parseInt(documented.substring(end + 1));

        try (var logs = new Logs();
                var stage = new Stage()) {
            var answer = new StatusCases(stage).answer(documented.substring(0, end), status);

            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            assertThat(logs.complaints()).allMatch(complaint -> status >= 500);
        }
    }

    @Test
    void what_is_out_of_reach_is_documented_still() {
        assertThat(OUT_OF_REACH.keySet())
                .allSatisfy(answer -> assertThat(Description.operations().stream()
                                .flatMap(operation -> Description.statuses(operation).stream()
                                        .map(status -> operation + " " + status)))
                        .contains(answer));
    }
}
