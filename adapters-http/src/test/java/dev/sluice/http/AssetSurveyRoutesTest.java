package dev.sluice.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts by period, and which files a library has already. */
class AssetSurveyRoutesTest {
    private final TestServer server = TestServer.start();
    private final Client client = server.client;
    private int uploads;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void assets_are_counted_by_month_latest_first_unless_asked_otherwise() {
        upload("a.jpg", "2023-12-31T23:59:59");
        upload("a.jpg", "2024-01-01T00:00:00");
        upload("b.mp4", "2024-01-31T00:00:00");

        assertThat(client.get("/api/assets/counts").text())
                .isEqualTo("{\"data\":[{\"time_bucket\":\"2024-01-01T00:00:00\",\"count\":2},"
                        + "{\"time_bucket\":\"2023-12-01T00:00:00\",\"count\":1}],\"has_more\":false}");
        assertThat(buckets("order=asc&group_by=week"))
                .containsExactly("2023-12-25T00:00:00", "2024-01-01T00:00:00", "2024-01-29T00:00:00");
        assertThat(buckets("group_by=year&media_type=video")).containsExactly("2024-01-01T00:00:00");
        assertThat(buckets("state=trashed")).isEmpty();
        assertThat(buckets("person_id=x")).isEmpty();
    }

    @Test
    void both_generations_of_clients_page_through_the_periods() {
        var days = new ArrayList<String>();
        for (int day = 1; day <= 5; day++) {
            upload("a.jpg", "2024-01-0%dT00:00:00".formatted(day));
            days.add("2024-01-0%dT00:00:00".formatted(day));
        }
        Collections.reverse(days);

        for (var parameter : List.of("starting_after_bucket", "local_datetime_before")) {
            var walked = new ArrayList<String>();
            var page = client.get("/api/assets/counts?group_by=day&limit=2");
            while (page.at("/has_more").asBoolean()) {
                walked.addAll(page.at("/data").findValuesAsText("time_bucket"));
                page = client.get("/api/assets/counts?group_by=day&limit=2&%s=%s"
                        .formatted(parameter, walked.get(walked.size() - 1)));
            }
            walked.addAll(page.at("/data").findValuesAsText("time_bucket"));
            assertThat(walked).isEqualTo(days);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "group_by=hour, group_by, enum",
        "order=up, order, enum",
        "limit=201, limit, less_than_equal",
        "starting_after_bucket=x, starting_after_bucket, datetime_parsing",
        "starting_after_bucket=2024-01-01T00:00:00Z, starting_after_bucket, value_error",
        "starting_after_bucket=2024-01-02T00:00:00, starting_after_bucket, value_error",
        "group_by=week&starting_after_bucket=2024-01-02T00:00:00, starting_after_bucket, value_error"
    })
    void counts_that_cannot_be_are_refused(String query, String name, String type) {
        var answer = client.get("/api/assets/counts?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("[\"query\",\"" + name + "\"] " + type);
    }

    @Test
    void files_are_recognised_by_digests_or_by_what_their_device_calls_them() {
        var asset = upload("a.jpg", "2024-01-01T00:00:00");
        var id = asset.text("/id");
        assertThat(client.post("/api/assets/trash", "{\"ids\":[\"" + id + "\"]}")
                        .status())
                .isEqualTo(200);

        for (var asked : List.of(
                "{\"checksums\":[\"" + asset.text("/file_data/checksum") + "\"],\"checksum_sha1s\":null}",
                "{\"checksum_sha1s\":[\"" + asset.text("/file_data/checksum_sha1") + "\"]}",
                "{\"deviceId\":\"b\",\"deviceAssetIds\":[\"x\",\"a\"]}")) {
            var known = client.post("/api/assets/exist", asked);
            assertThat(known.status()).as(known.text()).isEqualTo(200);
            assertThat(known.at("/assets")).hasSize(1);
            assertThat(known.text("/assets/0/id")).isEqualTo(id);
            assertThat(known.text("/assets/0/checksum")).isEqualTo(asset.text("/file_data/checksum"));
            assertThat(known.text("/assets/0/device_asset_id")).isEqualTo("a");
        }
        assertThat(client.post("/api/assets/exist", "{\"checksums\":[]}").text())
                .isEqualTo("{\"assets\":[]}");
    }

    @Test
    void the_library_may_be_named_in_the_query_or_in_the_body() {
        var asset = upload("a.jpg", "2024-01-01T00:00:00");
        var first = client.get("/api/libraries").text("/0/id");
        var second = client.post("/api/libraries", "{\"name\": \"Other\"}").text("/id");
        var asked = "{\"checksums\":[\"" + asset.text("/file_data/checksum") + "\"]%s}";
        var body = ",\"library_id\":\"%s\"";

        assertThat(client.post("/api/assets/exist", asked.formatted("")).status())
                .isEqualTo(400);
        assertThat(client.post("/api/assets/exist?library_id=" + first, asked.formatted(""))
                        .at("/assets"))
                .hasSize(1);
        assertThat(client.post("/api/assets/exist", asked.formatted(body.formatted(first)))
                        .at("/assets"))
                .hasSize(1);
        assertThat(client.post("/api/assets/exist", asked.formatted(body.formatted(second)))
                        .at("/assets"))
                .isEmpty();
        assertThat(client.post("/api/assets/exist?library_id=" + first, asked.formatted(body.formatted(second)))
                        .problem())
                .isEqualTo("[\"body\",\"library_id\"] value_error");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                           | ["body","checksums"] value_error
            {"checksums":[],"checksum_sha1s":[]}         | ["body","checksums"] value_error
            {"checksums":null}                           | ["body","checksums"] value_error
            {"checksums":"x"}                            | ["body","checksums"] list_type
            {"checksums":["x"]}                          | ["body","checksums",0] value_error
            {"checksum_sha1s":[1]}                       | ["body","checksum_sha1s",0] string_type
            {"deviceAssetIds":["a"],"checksums":[]}      | ["body","deviceAssetIds"] value_error
            {"deviceId":"a"}                             | ["body","deviceAssetIds"] value_error
            """)
    void a_body_that_does_not_ask_exactly_one_thing_is_refused(String body, String problem) {
        var answer = client.post("/api/assets/exist", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void five_thousand_files_may_be_asked_about_and_no_more() {
        var names = new String[5_001];
        Arrays.fill(names, "\"x\"");

        var tooMany = client.post("/api/assets/exist", asked(Arrays.asList(names)));
        assertThat(tooMany.problem()).isEqualTo("[\"body\",\"deviceAssetIds\"] too_long");
        upload("a.jpg", "2024-01-01T00:00:00");
        assertThat(client.post("/api/assets/exist", asked(Arrays.asList(names).subList(1, 5_001)))
                        .status())
                .isEqualTo(200);
    }

    private static String asked(List<String> names) {
        return "{\"deviceId\":\"a\",\"deviceAssetIds\":[" + String.join(",", names) + "]}";
    }

    private Answer upload(String name, String captured) {
        var answer = client.upload(new Form()
                .field("device_asset_id", "a")
                .field("device_id", "b")
                .field("file_created_at", captured)
                .field("file_modified_at", captured)
                .file(name, ("bytes " + uploads++).getBytes(UTF_8)));
        assertThat(answer.status()).isEqualTo(201);
        return answer;
    }

    private List<String> buckets(String query) {
        var page = client.get("/api/assets/counts?" + query);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.at("/data").findValuesAsText("time_bucket");
    }
}
