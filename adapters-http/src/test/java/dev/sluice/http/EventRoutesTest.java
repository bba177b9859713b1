package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventRoutesTest {
    private final TestServer server = TestServer.start();
    private final Client client = server.client;
    private String library = "";
    private final List<String> assets = new ArrayList<>();

    @BeforeEach
    void create() {
        library = client.post("/api/libraries", "{\"name\": \"Archive\"}").text("/id");
        for (int photo = 0; photo < 3; photo++) {
            assets.add(client.upload(Form.of("photo" + photo + ".jpg", new byte[] {(byte) photo}))
                    .text("/id"));
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_feed_tells_asset_by_asset_what_happened_and_nothing_of_libraries() {
        assertThat(client.post("/api/assets/trash", ids(assets)).status()).isEqualTo(200);

        var answer = client.get("/api/events");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/has_more").booleanValue()).isFalse();
        assertThat(told(answer).subList(0, 3))
                .containsExactly(
                        "asset asset_created " + assets.get(0),
                        "asset asset_created " + assets.get(1),
                        "asset asset_created " + assets.get(2));
        assertThat(told(answer).subList(3, 6))
                .containsExactlyInAnyOrder(
                        "asset asset_trashed " + assets.get(0),
                        "asset asset_trashed " + assets.get(1),
                        "asset asset_trashed " + assets.get(2));
        assertThat(answer.text("/data/0/created_at")).isEqualTo("2026-03-01T12:34:56.789012Z");
        assertThat(answer.at("/data/0/payload").isNull()).isTrue();
    }

    @Test
    void a_client_pages_through_it_also_through_the_middle_of_an_event() {
        assertThat(client.post("/api/assets/trash", ids(assets)).status()).isEqualTo(200);
        var all = told(client.get("/api/events"));

        var paged = new ArrayList<String>();
        var cursor = "";
        boolean more = true;
        while (more) {
            var page = client.get("/api/events?limit=2" + cursor);
            paged.addAll(told(page));
            more = page.at("/has_more").booleanValue();
            cursor = "&after_cursor=" + page.text("/data/" + (page.at("/data").size() - 1) + "/cursor");
        }

        assertThat(paged).isEqualTo(all);
        assertThat(told(client.get("/api/events?limit=2" + cursor))).isEmpty();
    }

    @Test
    void times_and_kinds_narrow_it() {
        server.clock.turn(Duration.ofDays(1));
        assertThat(client.post("/api/assets/trash", ids(assets)).status()).isEqualTo(200);
        var later = "2026-03-02T12:34:56.789012Z";

        assertThat(told(client.get("/api/events?created_at_gte=" + later))).hasSize(3);
        assertThat(told(client.get("/api/events?created_at_lt=" + later))).hasSize(3);
        assertThat(told(client.get("/api/events?entity_types=album,person&entity_types=face")))
                .isEmpty();
        assertThat(told(client.get("/api/events?entity_types=metadata,asset"))).hasSize(6);
        assertThat(told(client.get("/api/events?entity_types=asset,library&library_id=" + library)))
                .hasSize(7)
                .startsWith("library library_created " + library);
    }

    @Test
    void whoever_asks_for_libraries_alone_hears_of_all_of_them() {
        var another = client.post("/api/libraries", "{\"name\": \"Another\"}").text("/id");
        assertThat(client.post("/api/libraries/" + library + "/trash").status()).isEqualTo(200);

        var answer = client.get("/api/events?entity_types=library");
        var cursor = answer.text("/data/1/cursor");

        assertThat(told(answer))
                .containsExactly(
                        "library library_created " + library,
                        "library library_created " + another,
                        "library library_trashed " + library);
        assertThat(answer.text("/data/2/payload/purge_after")).isEqualTo("2026-05-30T12:34:56.789012Z");
        assertThat(told(client.get("/api/events?entity_types=library&after_cursor=" + cursor)))
                .containsExactly("library library_trashed " + library);
        assertThat(told(server.newUser().get("/api/events?entity_types=library")))
                .isEmpty();
    }

    @Test
    void a_library_in_the_trash_has_no_feed() {
        assertThat(client.post("/api/libraries/" + library + "/trash").status()).isEqualTo(200);

        assertThat(client.get("/api/events?library_id=" + library).status()).isEqualTo(404);
    }

    @Test
    void a_cursor_whose_record_is_forgotten_asks_for_a_full_sync() {
        var cursor = client.get("/api/events?limit=1").text("/data/0/cursor");
        server.clock.turn(Duration.ofDays(400));
        assertThat(server.useCases.trimAudit().trim(Duration.ofDays(399), 100)).isPositive();

        var answer = client.get("/api/events?after_cursor=" + cursor);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/detail")).contains("full sync");
    }

    @Test
    void a_client_who_has_read_all_may_go_on_whatever_is_forgotten() {
        var cursor = client.get("/api/events").text("/data/2/cursor");
        server.clock.turn(Duration.ofDays(400));
        assertThat(server.useCases.trimAudit().trim(Duration.ofDays(399), 100)).isPositive();
        assertThat(client.post("/api/assets/trash", ids(assets)).status()).isEqualTo(200);

        assertThat(told(client.get("/api/events?after_cursor=" + cursor))).hasSize(3);
    }

    @Test
    void a_place_among_all_libraries_that_is_forgotten_asks_for_a_full_sync_too() {
        var begin = client.get("/api/events?entity_types=library").text("/data/0/cursor");
        assertThat(client.post("/api/libraries", "{\"name\": \"Another\"}").status())
                .isEqualTo(201);
        server.clock.turn(Duration.ofDays(400));
        assertThat(server.useCases.trimAudit().trim(Duration.ofDays(399), 100)).isPositive();

        var answer = client.get("/api/events?entity_types=library&after_cursor=" + begin);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/detail")).contains("full sync");
    }

    @Test
    void an_emptied_trash_is_told_with_what_was_in_it() {
        assertThat(client.post("/api/assets/trash", ids(assets)).status()).isEqualTo(200);
        assertThat(client.post("/api/assets/empty-trash").status()).isEqualTo(200);

        var answer = client.get("/api/events?entity_types=library");

        assertThat(answer.text("/data/1/event_type")).isEqualTo("library_trash_emptied");
        assertThat(answer.at("/data/1/payload/purged_assets").intValue()).isEqualTo(3);
    }

    @Test
    void an_upcoming_purge_is_told_with_its_date_and_what_it_will_take() {
        var library = client.get("/api/libraries").text("/0/id");
        assertThat(client.post("/api/libraries/" + library + "/trash").status()).isEqualTo(200);
        server.clock.turn(Duration.ofDays(83));
        assertThat(server.useCases.announcePurges().announce(Duration.ofDays(7), 10))
                .isOne();

        var answer = client.get("/api/events?entity_types=library");

        assertThat(answer.text("/data/2/event_type")).isEqualTo("library_purge_upcoming");
        assertThat(answer.text("/data/2/payload/purge_after"))
                .isEqualTo(server.clock.instant().plus(Duration.ofDays(7)).toString());
        assertThat(answer.at("/data/2/payload/assets").intValue()).isEqualTo(3);
        assertThat(answer.at("/data/2/payload/bytes").longValue()).isPositive();
    }

    @Test
    void a_cursor_of_another_library_is_refused() {
        var cursor = client.get("/api/events?limit=1").text("/data/0/cursor");
        var another = client.post("/api/libraries", "{\"name\": \"Another\"}").text("/id");

        var answer = client.get("/api/events?library_id=" + another + "&after_cursor=" + cursor);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/detail")).contains("another library");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "after_cursor=nonsense",
                "after_cursor=AQ",
                "after_cursor=",
                "after_cursor=%7C",
                "created_at_gte=yesterday",
                "created_at_lt=2026-13-01T00:00:00Z",
                "entity_types=exif",
                "entity_types=library,asset",
                "entity_types=library&after_cursor=AQ",
                "library_id=asset_2222222222222222222222"
            })
    void what_it_cannot_follow_is_refused(String query) {
        var answer = client.get("/api/events?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/detail").isArray()).isTrue();
    }

    private static List<String> told(Answer answer) {
        var told = new ArrayList<String>();
        for (JsonNode event : answer.at("/data")) {
            told.add(event.get("entity_type").textValue() + " "
                    + event.get("event_type").textValue() + " "
                    + event.get("entity_id").textValue());
        }
        return told;
    }

    private static String ids(List<String> ids) {
        return "{\"ids\": [\"" + String.join("\", \"", ids) + "\"]}";
    }
}
