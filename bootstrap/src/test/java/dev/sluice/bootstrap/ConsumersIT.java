package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.http.WebhookCaller;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever follows what happens is killed fifty times while sixteen write, and has missed nothing. */
class ConsumersIT {
    private static final int WRITERS = 16;
    private static final int WRITES = 25;
    private static final int LIBRARIES = 4;
    private static final long PATIENCE_SECONDS = 300;

    static Stream<String> databases() {
        return Stream.of("jdbc:h2:mem:consumers", Postgres.freshDatabase());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothing_is_missed_and_everything_comes_in_order(String database) throws Exception {
        var threads = Executors.newCachedThreadPool();
        var receiving = new ReceivingConsumer();
        var caller = new WebhookCaller(true, Duration.ofDays(1), InstantSource.system());
        try (var server = StartedServer.over(database);
                var webhooks = new WebhookRound(server.useCases, caller, UUID.randomUUID());
                var loop = new Loop("webhooks", Duration.ofMillis(50), webhooks)) {
            var client = server.superuser();
            var hearing = new HearingConsumer(server.transactions());
            client.post("/api/webhooks", "{\"url\": \"" + receiving.url() + "\"}")
                    .expect(201);
            hearing.begin();
            loop.start();
            var libraries = IntStream.range(0, LIBRARIES)
                    .mapToObj(number -> client.createLibrary("Library " + number))
                    .toList();
            var query = "?entity_types=asset,library&library_id=" + libraries.get(0);
            var begin = history(client, "/api/events" + query).get(0);
            var paging = new PagingConsumer(client, "/api/events" + query);
            try (var listening = new ListeningConsumer(client, "/api/events/stream" + query, begin)) {
                var consumers = List.of(paging, listening, receiving, hearing);
                var running = start(threads, consumers);
                awaitWrites(write(threads, client, libraries, consumers));
                var history = history(client, "/api/events" + query);
                var all = numbers(client, libraries);
                Until.holds(
                        "all have caught up",
                        () -> paging.known().size() == history.size()
                                && last(listening.known()).equals(last(history))
                                && receiving.known().size() >= all.size()
                                && hearing.known().size() >= all.size());
                for (var consumer : consumers) {
                    consumer.stop();
                }
                for (var consumer : running) {
                    assertThat(consumer.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(Consumer.DEATHS);
                }

                assertThat(paging.known()).isEqualTo(history);
                assertThat(listening.known()).isEqualTo(history.subList(1, history.size()));
                requireInOrder(receiving.known(), all, libraries);
                requireInOrder(hearing.known(), all, libraries);
            }
        } finally {
            var unused = threads.shutdownNow();
        }
    }

    private static List<Future<Integer>> start(ExecutorService threads, List<? extends Consumer> consumers) {
        return consumers.stream().<Future<Integer>>map(threads::submit).toList();
    }

    /** Writes as long as anybody is killed: with every second death each writer does one thing more. */
    private static List<Future<Boolean>> write(
            ExecutorService threads, Client client, List<String> libraries, List<? extends Consumer> consumers) {
        return IntStream.range(0, WRITERS)
                .<Future<Boolean>>mapToObj(writer -> threads.submit(() -> {
                    for (int number = 0; number < WRITES; number++) {
                        awaitDeaths(consumers, 2 * number);
                        write(client, libraries.get(writer % LIBRARIES), writer + "-" + number, number % 2 == 0);
                    }
                    return true;
                }))
                .toList();
    }

    private static void awaitDeaths(List<? extends Consumer> consumers, int deaths) throws InterruptedException {
        while (consumers.stream().mapToInt(Consumer::deaths).min().orElse(0) < deaths) {
            Thread.sleep(5);
        }
    }

    private static void write(Client client, String library, String name, boolean asset) {
        if (asset) {
            client.upload(library, name + ".jpg", name.getBytes(StandardCharsets.UTF_8))
                    .expect(201);
        } else {
            client.patch("/api/libraries/" + library, "{\"name\": \"" + name + "\"}")
                    .expect(200);
        }
    }

    private static void awaitWrites(List<Future<Boolean>> writers) throws Exception {
        for (Callable<Boolean> writer : writers.stream()
                .<Callable<Boolean>>map(each -> () -> each.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .toList()) {
            assertThat(writer.call()).isTrue();
        }
    }

    private static List<String> history(Client client, String feed) {
        var read = PagingConsumer.next(client, feed, List.of());
        for (var more = PagingConsumer.next(client, feed, read); more.size() > read.size(); ) {
            read = more;
            more = PagingConsumer.next(client, feed, read);
        }
        return read;
    }

    /** All events of all libraries, by library and number. */
    private static List<String> numbers(Client client, List<String> libraries) {
        var all = new ArrayList<String>();
        for (var library : libraries) {
            int events = history(client, "/api/events?entity_types=asset,library&library_id=" + library)
                    .size();
            IntStream.rangeClosed(1, events).forEach(number -> all.add(library + "-" + number));
        }
        assertThat(all).hasSize(LIBRARIES + WRITERS * WRITES);
        return all;
    }

    private static void requireInOrder(List<String> known, List<String> all, List<String> libraries) {
        for (var library : libraries) {
            assertThat(known.stream().filter(each -> each.startsWith(library)))
                    .containsExactlyElementsOf(all.stream()
                            .filter(each -> each.startsWith(library))
                            .toList());
        }
    }

    private static String last(List<String> list) {
        return list.isEmpty() ? "" : list.get(list.size() - 1);
    }
}
