package dev.sluice.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetBulkRoutesTest {
    private static final String UNKNOWN = "asset_H9cNmGXLEc8NWcZzSThA9T";

    private final TestServer server = TestServer.start();
    private final Client client = server.client;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void trashed_assets_leave_the_list_of_the_live_and_come_back_when_restored() {
        var first = upload("1");
        var second = upload("2");

        assertAcknowledged(client.post("/api/assets/trash", ids(first, UNKNOWN)));
        assertThat(listed("live")).containsExactly(second);
        assertThat(listed("trashed")).containsExactly(first);
        assertThat(client.get("/api/assets/" + first).at("/trashed_at").isTextual())
                .isTrue();

        assertAcknowledged(client.post("/api/assets/trash", ids(first)));
        assertAcknowledged(client.post("/api/assets/restore", ids(first, second)));
        assertThat(listed("live")).containsExactlyInAnyOrder(first, second);
        assertThat(listed("trashed")).isEmpty();
    }

    @Test
    void deleted_assets_are_gone_trashed_or_not() {
        var first = upload("1");
        var second = upload("2");
        var third = upload("3");
        assertAcknowledged(client.post("/api/assets/trash", ids(first)));

        assertAcknowledged(client.delete("/api/assets?expected_asset_count=2", ids(first, second)));
        assertAcknowledged(client.delete("/api/assets?expected_asset_count=2", ids(first, second)));

        assertThat(listed("all")).containsExactly(third);
        assertThat(client.get("/api/assets/" + first).status()).isEqualTo(404);
    }

    @Test
    void one_asset_is_deleted_once() {
        var asset = upload("1");

        assertAcknowledged(client.delete("/api/assets/" + asset));

        assertThat(client.delete("/api/assets/" + asset).status()).isEqualTo(404);
        assertThat(listed("all")).isEmpty();
    }

    @Test
    void another_number_than_expected_and_a_hold_are_conflicts_not_to_be_repeated() {
        var asset = upload("1");
        var library = client.get("/api/libraries").json().findValuesAsText("id").get(0);

        assertConflict(client.delete("/api/assets?expected_asset_count=2", ids(asset)));
        assertThat(client.put("/api/libraries/" + library + "/hold", "{\"reason\": \"evidence\"}")
                        .status())
                .isEqualTo(200);
        assertConflict(client.delete("/api/assets", ids(asset)));
        assertConflict(client.delete("/api/assets/" + asset));

        assertThat(listed("all")).containsExactly(asset);
    }

    @Test
    void two_hundred_ids_are_accepted_and_one_more_is_not() {
        var unused = upload("1");

        assertAcknowledged(client.post(
                "/api/assets/trash", ids(Collections.nCopies(200, UNKNOWN).toArray(String[]::new))));

        var answer = client.post(
                "/api/assets/trash", ids(Collections.nCopies(201, UNKNOWN).toArray(String[]::new)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("[\"body\",\"ids\"] too_long");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                          | ["body","ids"] missing
            {"ids": null}               | ["body","ids"] list_type
            {"ids": "asset"}            | ["body","ids"] list_type
            {"ids": []}                 | ["body","ids"] too_short
            {"ids": [1]}                | ["body","ids",0] string_type
            {"ids": [null]}             | ["body","ids",0] string_type
            {"ids": ["asset_nonsense"]} | ["body","ids",0] value_error
            """)
    void what_is_no_list_of_ids_is_refused_everywhere(String body, String problem) {
        var asset = upload("1");

        for (var answer : List.of(
                client.post("/api/assets/trash", body),
                client.post("/api/assets/restore", body),
                client.delete("/api/assets", body))) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo(problem);
        }
        assertThat(listed("live")).containsExactly(asset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/assets/trash", "/api/assets/restore"})
    void the_library_has_to_be_named_if_there_are_several_and_to_be_live(String path) {
        var asset = upload("1");
        var other = client.post("/api/libraries", "{\"name\": \"Other\"}").text("/id");

        assertThat(client.post(path, ids(asset)).status()).isEqualTo(400);
        assertAcknowledged(client.post(path + "?library_id=" + other, ids(asset)));
        assertAcknowledged(client.post("/api/libraries/" + other + "/trash"));
        assertThat(client.post(path + "?library_id=" + other, ids(asset)).status())
                .isEqualTo(404);
        assertThat(listed("live")).containsExactly(asset);
    }

    private String upload(String content) {
        var answer = client.upload(new Form()
                .field("device_asset_id", "a")
                .field("device_id", "b")
                .field("file_created_at", "2024-01-01T00:00:00")
                .field("file_modified_at", "2024-01-01T00:00:00")
                .file("a.jpg", content.getBytes(UTF_8)));
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("/id");
    }

    private List<String> listed(String state) {
        var page = client.get("/api/assets?state=" + state);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.at("/data").findValuesAsText("id");
    }

    private static String ids(String... ids) {
        return List.of(ids).stream().collect(Collectors.joining("\", \"", "{\"ids\": [\"", "\"]}"));
    }

    private static void assertAcknowledged(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json()).isEmpty();
    }

    private static void assertConflict(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.header("x-should-retry")).hasValue("false");
    }
}
