package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.TimeOrderedIds;
import dev.sluice.application.UseCases;
import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.testkit.TurnableClock;
import io.javalin.Javalin;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DescriptionTest {
    private final List<String> routes = routes();

    @Test
    void every_route_is_described_and_every_operation_described_has_its_route() {
        assertThat(routes)
                .filteredOn(route -> !route.startsWith("HEAD "))
                .containsExactlyInAnyOrderElementsOf(Description.operations());
    }

    @Test
    void every_get_has_its_head() {
        var gets = routes.stream().filter(route -> route.startsWith("GET ")).toList();

        assertThat(gets).hasSizeGreaterThan(8);
        assertThat(routes)
                .filteredOn(route -> route.startsWith("HEAD "))
                .containsExactlyInAnyOrderElementsOf(gets.stream()
                        .map(route -> route.replace("GET ", "HEAD "))
                        .toList());
    }

    @Test
    void every_operation_has_a_name_of_its_own() {
        assertThat(Description.operationIds())
                .doesNotHaveDuplicates()
                .hasSameSizeAs(Description.operations())
                .contains("create_library", "trash_library", "restore_library", "delete_library", "create_asset");
    }

    private static List<String> routes() {
        var clock = new TurnableClock();
        var ids = new TimeOrderedIds(clock, new Random(1));
        var useCases =
                UseCases.over(new InMemoryTransactions(clock), new InMemoryObjects(), ids, RetentionPolicy.DEFAULT);
        var javalin = Javalin.create(config -> {
            config.startup.startupWatcherEnabled = false;
            new HttpApi(useCases, request -> Optional.empty(), Optional::empty).addTo(config, new RecordedOperations());
        });
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .toList();
    }
}
