package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrashRoutesTest {
    private static final Duration WINDOW = Duration.ofDays(90);

    private final TestServer server = TestServer.start();
    private final Client client = server.client;
    private String id = "";
    private String library = "";

    @BeforeEach
    void create() {
        id = client.post("/api/libraries", "{\"name\": \"Archive\"}").text("/id");
        library = "/api/libraries/" + id;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void trashing_is_acknowledged_with_an_empty_object_and_shows_in_the_library() {
        var answer = client.post(library + "/trash");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{}");
        var trashed = client.get(library);
        assertThat(trashed.text("/state")).isEqualTo("trashed");
        assertThat(trashed.text("/trashed_at")).isEqualTo("2026-03-01T12:34:56.789012Z");
        assertThat(trashed.text("/purge_after")).isEqualTo("2026-05-30T12:34:56.789012Z");
    }

    @Test
    void trashing_again_changes_nothing() {
        ok(client.post(library + "/trash"));
        var before = client.get(library);
        server.clock.turn(Duration.ofDays(1));

        ok(client.post(library + "/trash"));

        assertThat(client.get(library).json()).isEqualTo(before.json());
    }

    @Test
    void a_restore_answers_the_library_and_what_came_back() {
        upload(3);
        ok(client.post(library + "/trash"));

        var answer = client.post(library + "/restore");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/id")).isEqualTo(id);
        assertThat(answer.text("/state")).isEqualTo("live");
        assertThat(answer.at("/trashed_at").isNull()).isTrue();
        assertThat(answer.at("/purge_after").isNull()).isTrue();
        assertThat(answer.at("/asset_count").asLong()).isEqualTo(3);
        assertThat(answer.at("/restored").toString())
                .isEqualTo("{\"assets\":3,\"bytes\":30,\"purged_assets\":0,\"purged_bytes\":0}");
    }

    @Test
    void a_restore_of_a_live_library_answers_it_unchanged_with_nothing_restored() {
        var answer = client.post(library + "/restore");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/restored").isNull()).isTrue();
        assertThat(answer.text("/updated_at")).isEqualTo(client.get(library).text("/updated_at"));
        assertThat(client.get(library + "/receipts").json()).isEmpty();
    }

    @Test
    void a_restore_in_the_middle_of_a_drain_tells_what_it_lost_and_leaves_a_receipt() {
        upload(5);
        ok(client.post(library + "/trash"));
        server.clock.turn(WINDOW);
        purge(2);
        server.clock.turn(Duration.ofSeconds(10));
        purge(1);
        server.clock.turn(Duration.ofSeconds(10));

        var answer = client.post(library + "/restore");

        assertThat(answer.at("/restored").toString())
                .isEqualTo("{\"assets\":2,\"bytes\":20,\"purged_assets\":3,\"purged_bytes\":30}");
        assertThat(client.get("/api/assets?state=all&library_id=" + id).at("/data"))
                .hasSize(2);
        var receipts = client.get(library + "/receipts");
        assertThat(receipts.status()).isEqualTo(200);
        assertThat(receipts.json()).hasSize(1);
        assertThat(receipts.text("/0/library_id")).isEqualTo(id);
        assertThat(receipts.text("/0/user_id")).isEqualTo(answer.text("/user_id"));
        assertThat(receipts.text("/0/api_key_id")).startsWith("apikey_");
        assertThat(receipts.at("/0/assets").asLong()).isEqualTo(2);
        assertThat(receipts.at("/0/purged_assets").asLong()).isEqualTo(3);
        assertThat(receipts.text("/0/first_purged_at")).isEqualTo("2026-05-30T12:34:56.789012Z");
        assertThat(receipts.text("/0/last_purged_at")).isEqualTo("2026-05-30T12:35:06.789012Z");
        assertThat(receipts.text("/0/restored_at")).isEqualTo("2026-05-30T12:35:16.789012Z");
    }

    @Test
    void receipts_come_latest_first() {
        for (int restore = 0; restore < 3; restore++) {
            ok(client.post(library + "/trash"));
            server.clock.turn(Duration.ofHours(1));
            ok(client.post(library + "/restore"));
        }

        assertThat(client.get(library + "/receipts").json().findValuesAsText("restored_at"))
                .hasSize(3)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void deleting_a_live_library_is_a_conflict_that_should_not_be_repeated() {
        var answer = client.delete(library);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("x-should-retry")).hasValue("false");
        assertThat(answer.detail()).contains(id).contains("not in the trash");
        assertThat(client.get(library).text("/state")).isEqualTo("live");
    }

    @Test
    void deleting_a_trashed_library_gives_up_the_rest_of_its_window_as_often_as_it_is_sent() {
        ok(client.post(library + "/trash"));
        server.clock.turn(Duration.ofDays(2));

        var answer = client.delete(library);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{}");
        server.clock.turn(Duration.ofDays(1));
        ok(client.delete(library));

        assertThat(client.get(library).text("/purge_after")).isEqualTo("2026-03-03T12:34:56.789012Z");
    }

    @Test
    void an_expedite_of_another_number_of_assets_than_expected_does_nothing() {
        upload(2);
        ok(client.post(library + "/trash"));
        var before = client.get(library);

        var answer = client.delete(library + "?expected_asset_count=3");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("x-should-retry")).hasValue("false");
        assertThat(answer.detail()).contains("2 assets").contains("not 3");
        assertThat(client.get(library).json()).isEqualTo(before.json());

        ok(client.delete(library + "?expected_asset_count=2"));
        assertThat(client.get(library).json()).isNotEqualTo(before.json());
    }

    @ParameterizedTest
    @CsvSource({
        "-1, greater_than_equal",
        "two, int_parsing",
        "'', int_parsing",
        "1.0, int_parsing",
        "99999999999999999999, int_parsing"
    })
    void an_expected_number_that_is_none_is_refused(String number, String type) {
        ok(client.post(library + "/trash"));

        var answer = client.delete(library + "?expected_asset_count=" + number);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("[\"query\",\"expected_asset_count\"] " + type);
    }

    @Test
    void withdrawing_an_expedite_brings_the_promised_date_back() {
        ok(client.post(library + "/trash"));
        ok(client.delete(library));

        var answer = client.delete(library + "/expedite");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/purge_after")).isEqualTo("2026-05-30T12:34:56.789012Z");
        assertThat(client.delete(library + "/expedite").json()).isEqualTo(answer.json());
    }

    @Test
    void withdrawing_is_a_conflict_on_a_live_library_and_when_the_purge_has_begun() {
        assertThat(client.delete(library + "/expedite").status()).isEqualTo(409);
        upload(2);
        ok(client.post(library + "/trash"));
        ok(client.delete(library));
        purge(1);

        var answer = client.delete(library + "/expedite");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("x-should-retry")).hasValue("false");
        assertThat(answer.detail()).contains("has begun");
    }

    @Test
    void a_library_that_is_gone_is_not_found() {
        upload(1);
        ok(client.post(library + "/trash"));
        ok(client.delete(library));
        purge(10);

        for (var answer : List.of(
                client.get(library),
                client.post(library + "/restore"),
                client.post(library + "/trash"),
                client.delete(library),
                client.get(library + "/drain"),
                client.get(library + "/receipts"))) {
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1, 2", "\u0000\u00ff", "{\"ids\": 5}"})
    void a_body_where_none_is_needed_is_not_read(String body) {
        ok(client.post(library + "/trash", body));
        ok(client.post(library + "/restore", body));
        ok(client.post(library + "/trash", body));
        ok(client.with("Content-Type", "application/json").delete(library));
        assertThat(client.get(library).text("/state")).isEqualTo("trashed");
    }

    @Test
    void a_drain_of_a_live_library_shows_what_it_holds_and_no_preview() {
        upload(2);

        var drain = client.get(library + "/drain");

        assertThat(drain.status()).isEqualTo(200);
        assertThat(drain.json().fieldNames()).toIterable().hasSameElementsAs(Description.fields("DrainResponse"));
        assertThat(drain.text("/state")).isEqualTo("live");
        assertThat(drain.at("/remaining_assets").asLong()).isEqualTo(2);
        assertThat(drain.at("/purge_after").isNull()).isTrue();
        assertThat(drain.at("/promised_purge_after").isNull()).isTrue();
        assertThat(drain.at("/preview").isNull()).isTrue();
    }

    @Test
    void a_drain_that_has_not_begun_shows_a_preview_of_what_would_go() {
        upload(2);
        ok(client.post(library + "/trash"));
        server.clock.turn(Duration.ofDays(1));
        ok(client.delete(library));

        var drain = client.get(library + "/drain");

        assertThat(drain.text("/state")).isEqualTo("trashed");
        assertThat(drain.text("/promised_purge_after")).isEqualTo("2026-05-30T12:34:56.789012Z");
        assertThat(drain.text("/purge_after")).isEqualTo("2026-03-02T12:34:56.789012Z");
        assertThat(drain.at("/preview").toString())
                .isEqualTo(
                        "{\"asset_count\":2,\"bytes\":20,\"oldest\":\"2024-07-15T12:00:00\",\"newest\":\"2024-07-15T12:00:00\"}");
        assertThat(drain.at("/drain_started_at").isNull()).isTrue();
        assertThat(drain.at("/assets_per_second").isNull()).isTrue();
    }

    @Test
    void a_preview_of_an_empty_library_has_no_oldest_and_no_newest() {
        ok(client.post(library + "/trash"));

        assertThat(client.get(library + "/drain").at("/preview").toString())
                .isEqualTo("{\"asset_count\":0,\"bytes\":0,\"oldest\":null,\"newest\":null}");
    }

    @Test
    void a_drain_at_work_shows_its_progress_its_rate_and_its_end() {
        upload(6);
        ok(client.post(library + "/trash"));
        server.clock.turn(WINDOW);
        purge(2);
        server.clock.turn(Duration.ofSeconds(2));
        purge(2);

        var drain = client.get(library + "/drain");

        assertThat(drain.text("/state")).isEqualTo("draining");
        assertThat(drain.text("/drain_started_at")).isEqualTo("2026-05-30T12:34:56.789012Z");
        assertThat(drain.at("/purged_assets").asLong()).isEqualTo(4);
        assertThat(drain.at("/purged_bytes").asLong()).isEqualTo(40);
        assertThat(drain.at("/remaining_assets").asLong()).isEqualTo(2);
        assertThat(drain.at("/remaining_bytes").asLong()).isEqualTo(20);
        assertThat(drain.at("/assets_per_second").asDouble()).isEqualTo(2.0);
        assertThat(drain.text("/estimated_end")).isEqualTo("2026-05-30T12:34:59.789012Z");
        assertThat(drain.at("/preview").isNull()).isTrue();
    }

    private void upload(int assets) {
        IntStream.range(0, assets)
                .mapToObj(number -> Form.of(
                        "a.jpg", "bytes %04d".formatted(number).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .forEach(form -> assertThat(
                                client.upload(form.field("library_id", id)).status())
                        .isEqualTo(201));
    }

    private void purge(int assets) {
        var unused = server.useCases.drainBatch().drain(assets);
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
