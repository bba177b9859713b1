package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep;
import dev.sluice.application.port.BrakePolicy;
import dev.sluice.application.port.ClockPolicy;
import dev.sluice.application.port.NodeReport;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminRoutesTest {
    private final TestServer server = TestServer.start();
    private final Client user = server.client;
    private final Client admin = server.newSuperuser();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit", "/drain", "/drain/history", "/drain/upcoming", "/reclaim/failures"})
    void only_a_superuser_may_look(String path) {
        assertThat(user.get("/api/admin" + path).status()).isEqualTo(403);
        assertThat(admin.get("/api/admin" + path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/drain/pause",
                "/drain/resume",
                "/drain/confirm-clock",
                "/drain/failures/retry",
                "/drain/failures/lib_H9cNmGXLEc8NWcZzSThA9T/retry",
                "/reclaim/failures/retry",
                "/reclaim/failures/00000000-0000-0000-0000-000000000001/retry"
            })
    void only_a_superuser_may_give_orders(String path) {
        assertThat(user.post("/api/admin" + path).status()).isEqualTo(403);
        assertThat(admin.post("/api/admin" + path).status()).isEqualTo(200);
    }

    @Test
    void the_audit_log_tells_who_did_what_and_outlives_the_library() {
        var library = create();
        assertThat(user.post("/api/libraries/" + library + "/trash").status()).isEqualTo(200);
        assertThat(user.delete("/api/libraries/" + library).status()).isEqualTo(200);
        assertThat(server.useCases.drainBatch().drain(10)).isInstanceOf(DrainStep.Purged.class);

        var log = admin.get("/api/admin/audit?library_id=" + library);

        assertThat(log.at("/data").findValuesAsText("action"))
                .containsExactly("library_purged", "library_expedited", "library_trashed", "library_created");
        assertThat(log.at("/data/0/user_id").isNull()).isTrue();
        assertThat(log.text("/data/2/user_id")).isEqualTo(log.text("/data/2/owner_id"));
        assertThat(log.text("/data/2/api_key_id")).startsWith("apikey_");
        assertThat(log.at("/data/2/assets").asLong()).isZero();
        assertThat(log.at("/data/0").fieldNames()).toIterable().hasSameElementsAs(Description.fields("AuditEntry"));
    }

    @Test
    void the_audit_log_tells_by_which_request() {
        var library = create();

        assertThat(user.with("X-Request-Id", "mine")
                        .post("/api/libraries/" + library + "/trash")
                        .status())
                .isEqualTo(200);

        assertThat(admin.get("/api/admin/audit?library_id=" + library).text("/data/0/request_id"))
                .isEqualTo("mine");
    }

    @Test
    void the_audit_log_is_read_page_by_page() {
        var libraries = List.of(create(), create(), create(), create(), create());

        var first = admin.get("/api/admin/audit?limit=2");
        var second = admin.get("/api/admin/audit?limit=2&cursor=" + first.text("/next_cursor"));
        var third = admin.get("/api/admin/audit?limit=2&cursor=" + second.text("/next_cursor"));

        assertThat(List.of(first, second, third))
                .flatExtracting(page -> page.at("/data").findValuesAsText("library_id"))
                .containsExactlyInAnyOrderElementsOf(libraries);
        assertThat(second.at("/has_more").asBoolean()).isTrue();
        assertThat(third.at("/has_more").asBoolean()).isFalse();
        assertThat(third.at("/next_cursor").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /audit?cursor=nonsense, cursor
            /audit?cursor=LTEvMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwLzE, cursor
            /audit?limit=0, limit
            /audit?library_id=lib_x, library_id
            /drain/history?within=P31D, within
            /drain/history?within=today, within
            /drain/upcoming?within=soon, within
            /drain/upcoming?within=-P1D, within
            /drain/upcoming?within=P36501D, within
            /reclaim/failures?limit=201, limit
            """)
    void what_cannot_be_read_is_refused(String query, String parameter) {
        var answer = admin.get("/api/admin" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).startsWith("[\"query\",\"" + parameter + "\"]");
    }

    @Test
    void a_paused_drain_purges_nothing_until_it_is_resumed_and_both_are_recorded() {
        var library = create();
        assertThat(user.post("/api/libraries/" + library + "/trash").status()).isEqualTo(200);
        assertThat(user.delete("/api/libraries/" + library).status()).isEqualTo(200);

        var paused = admin.post("/api/admin/drain/pause?reason=disks%20are%20full");

        assertThat(paused.at("/paused").asBoolean()).isTrue();
        assertThat(paused.text("/pause_reason")).isEqualTo("disks are full");
        assertThat(paused.json().fieldNames()).toIterable().hasSameElementsAs(Description.fields("DrainOrders"));
        assertThat(admin.post("/api/admin/drain/pause?reason=other").json()).isEqualTo(paused.json());
        assertThat(server.useCases.drainBatch().drain(10)).isInstanceOf(DrainStep.Idle.class);

        assertThat(admin.post("/api/admin/drain/resume").at("/paused").asBoolean())
                .isFalse();
        assertThat(server.useCases.drainBatch().drain(10)).isInstanceOf(DrainStep.Purged.class);
        assertThat(admin.get("/api/admin/audit").at("/data").findValuesAsText("action"))
                .containsOnlyOnce("drain_paused", "drain_resumed");
    }

    @Test
    void a_clock_that_leapt_is_in_doubt_until_somebody_confirms_it() {
        tick();
        server.clock.turn(Duration.ofDays(2));
        tick();
        assertThat(admin.get("/api/admin/drain").at("/orders/clock_doubted_at").isNull())
                .isFalse();

        assertThat(admin.post("/api/admin/drain/confirm-clock")
                        .at("/clock_doubted_at")
                        .isNull())
                .isTrue();
        assertThat(admin.get("/api/admin/audit?limit=1").text("/data/0/action")).isEqualTo("clock_confirmed");
    }

    @Test
    void the_overview_tells_what_there_is_to_do_and_who_does_it() {
        var library = create();
        assertThat(user.post("/api/libraries/" + library + "/trash").status()).isEqualTo(200);
        assertThat(user.delete("/api/libraries/" + library).status()).isEqualTo(200);
        tick();

        var overview = admin.get("/api/admin/drain");

        assertThat(overview.at("/due_libraries").asLong()).isEqualTo(1);
        assertThat(overview.text("/nodes/0/node")).isEqualTo("one");
        assertThat(overview.at("/nodes/0/clock_offset_seconds").asDouble()).isEqualTo(1.5);
        assertThat(overview.json().fieldNames()).toIterable().hasSameElementsAs(Description.fields("DrainOverview"));
    }

    @Test
    void the_history_tells_what_was_purged_when_and_what_there_was_to_do() {
        assertThat(admin.get("/api/admin/drain/history").at("/data").size()).isZero();
        tick(3);
        tick(5);
        server.clock.turn(Duration.ofHours(2));
        tick(6);

        var history = admin.get("/api/admin/drain/history?within=PT12H");

        assertThat(history.at("/step_seconds").asInt()).isEqualTo(120);
        assertThat(history.at("/data").findValuesAsText("purged_assets")).containsExactly("5", "1");
        assertThat(history.at("/data").findValuesAsText("purged_bytes")).containsExactly("35", "7");
        assertThat(admin.get("/api/admin/drain/history?within=PT1H").at("/data").size())
                .isEqualTo(1);
    }

    @Test
    void what_falls_due_soon_is_listed() {
        var library = create();
        assertThat(user.post("/api/libraries/" + library + "/trash").status()).isEqualTo(200);
        assertThat(admin.get("/api/admin/drain/upcoming").at("/data").size()).isZero();

        server.clock.turn(Duration.ofDays(84));

        var upcoming = admin.get("/api/admin/drain/upcoming?within=P7D");
        assertThat(upcoming.text("/data/0/library_id")).isEqualTo(library);
        assertThat(upcoming.at("/has_more").asBoolean()).isFalse();
        assertThat(admin.get("/api/admin/drain/upcoming?within=P5D").at("/data").size())
                .isZero();
    }

    @Test
    void bytes_that_could_not_be_deleted_are_listed_and_tried_again_on_demand() {
        var asset = new AssetId(UUID.randomUUID());
        server.transactions.perform(unit -> unit.reclaims().add(List.of(asset)));
        server.transactions.perform(unit -> unit.reclaims()
                .claim(1, Duration.ofMinutes(1))
                .forEach(claimed -> unit.reclaims().failed(claimed, claimed.assets(), "the store is away")));

        var failure = admin.get("/api/admin/reclaim/failures");

        assertThat(failure.text("/data/0/last_error")).isEqualTo("the store is away");
        var id = failure.text("/data/0/id");
        assertThat(retried("/api/admin/reclaim/failures/" + id + "/retry")).isEqualTo(1);
        assertThat(retried("/api/admin/reclaim/failures/" + UUID.randomUUID() + "/retry"))
                .isZero();
        assertThat(retried("/api/admin/reclaim/failures/retry")).isEqualTo(1);
        assertThat(admin.post("/api/admin/reclaim/failures/x/retry").status()).isEqualTo(422);
        assertThat(admin.post("/api/admin/reclaim/failures/1-1-1-1-1/retry").status())
                .isEqualTo(422);
        assertThat(server.useCases.reclaimBytes().reclaim(10).notes()).isEqualTo(1);
        assertThat(admin.get("/api/admin/reclaim/failures").at("/data").size()).isZero();
    }

    @Test
    void a_library_whose_purge_fails_can_be_tried_again_by_itself_or_with_all_others() {
        var library = create();
        assertThat(user.post("/api/libraries/" + library + "/trash").status()).isEqualTo(200);
        assertThat(user.delete("/api/libraries/" + library).status()).isEqualTo(200);
        server.transactions.perform(unit -> unit.drains().failed(LibraryId.parse(library), "no room"));
        assertThat(server.useCases.drainBatch().drain(10)).isEqualTo(new DrainStep.Idle());

        var one = admin.post("/api/admin/drain/failures/" + library + "/retry");
        assertThat(one.at("/libraries").asInt()).isEqualTo(1);
        assertThat(admin.post("/api/admin/drain/failures/retry")
                        .at("/libraries")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.post("/api/admin/drain/failures/" + create() + "/retry")
                        .at("/libraries")
                        .asInt())
                .isZero();
        assertThat(admin.get("/api/admin/audit").at("/data").findValuesAsText("action"))
                .contains("drain_retried");
        assertThat(server.useCases.drainBatch().drain(10)).isInstanceOf(DrainStep.Purged.class);
    }

    @Test
    void a_brake_is_listed_kept_and_released_and_seen_at_its_libraries() {
        var library = create();
        var form = new Form()
                .field("library_id", library)
                .field("device_asset_id", "a")
                .field("device_id", "b")
                .field("file_created_at", "2024-01-01T00:00:00")
                .field("file_modified_at", "2024-01-01T00:00:00")
                .file("a.jpg", new byte[] {1, 2, 3});
        assertThat(user.upload(form).status()).isEqualTo(201);
        assertThat(user.post("/api/libraries/" + library + "/trash").status()).isEqualTo(200);
        assertThat(admin.get("/api/admin/drain/brakes").json()).isEmpty();
        var policy = new BrakePolicy(Duration.ofHours(1), new BrakePolicy.Limit(0L, null), BrakePolicy.Limit.NONE);
        assertThat(server.useCases.checkBrakes().check(policy)).hasSize(1);

        var brakes = admin.get("/api/admin/drain/brakes");
        assertThat(brakes.at("/0/assets").asInt()).isEqualTo(1);
        assertThat(brakes.text("/0/user_id")).startsWith("intuser_");
        assertThat(brakes.at("/0").fieldNames()).toIterable().hasSameElementsAs(Description.fields("BrakeResponse"));
        assertThat(admin.get("/api/admin/drain").at("/undecided_brakes").asInt())
                .isEqualTo(1);
        assertThat(user.get("/api/libraries/" + library).at("/braked").asBoolean())
                .isTrue();
        assertThat(user.get("/api/libraries/" + library + "/drain")
                        .at("/braked")
                        .asBoolean())
                .isTrue();

        var path = "/api/admin/drain/brakes/" + brakes.text("/0/id");
        assertThat(user.post(path + "/release").status()).isEqualTo(403);
        assertThat(admin.post(path + "/keep").at("/kept_at").isTextual()).isTrue();
        assertThat(admin.get("/api/admin/drain").at("/undecided_brakes").asInt())
                .isZero();
        assertThat(admin.post(path + "/release").at("/released_at").isTextual()).isTrue();
        assertThat(admin.post(path + "/release").status()).isEqualTo(404);
        assertThat(admin.post("/api/admin/drain/brakes/x/keep").status()).isEqualTo(422);
        assertThat(user.get("/api/libraries/" + library).at("/braked").asBoolean())
                .isFalse();
    }

    private int retried(String path) {
        return admin.post(path).at("/notes").asInt();
    }

    private void tick() {
        tick(0);
    }

    private void tick(long assets) {
        var offset = Duration.ofMillis(1_500);
        var report = new NodeReport("one", server.clock.instant(), offset, 2, 1, assets, 7 * assets, null);
        server.useCases.tickDrain().tick(report, ClockPolicy.DEFAULT);
    }

    private String create() {
        return user.post("/api/libraries", "{\"name\": \"Archive\"}").text("/id");
    }
}
