package dev.sluice.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetRoutesTest {
    private final TestServer server = TestServer.start();
    private final Client client = server.client;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_lean_shape_has_all_fields_and_null_for_what_was_not_asked_for() {
        var asset = client.get("/api/assets/" + upload("2024-01-01T00:00:00"));

        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.json().fieldNames()).toIterable().hasSameElementsAs(Description.fields("AssetResponse"));
        assertThat(asset.at("/asset_urls").fieldNames()).toIterable().containsExactly("thumbnail");
        assertThat(asset.text("/local_datetime")).isEqualTo("2024-01-01T00:00:00");
        for (var group : List.of("file_data", "metadata", "faces", "people", "metrics")) {
            assertThat(asset.at("/" + group).isNull()).as(group).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include=file_data&include=faces&include=people&include=metrics&include=variants&include=metadata",
                "include=file_data,faces,people,metrics,variants,metadata",
                "include=file_data,faces&include=people&include=metrics,variants&include=metadata,metadata"
            })
    void what_is_included_may_be_repeated_or_separated_by_commas_or_both(String query) {
        var asset = client.get("/api/assets/" + upload("2024-01-01T00:00:00") + "?" + query);

        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.text("/file_data/checksum")).hasSize(44);
        assertThat(asset.text("/file_data/checksum_sha1")).hasSize(28);
        assertThat(asset.at("/faces").toString()).isEqualTo("[]");
        assertThat(asset.at("/people").toString()).isEqualTo("[]");
        assertThat(asset.at("/metrics").toString()).isEqualTo("{}");
        assertThat(asset.text("/asset_urls/original/mimetype")).isEqualTo("image/jpeg");
        assertThat(asset.at("/asset_urls").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("thumbnail", "small", "preview", "fullsize", "original");
        assertThat(asset.at("/metadata/make").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exif", "", "file_data,", "FACES", "faces people"})
    void an_unknown_word_to_include_is_refused(String word) {
        var id = upload("2024-01-01T00:00:00");

        for (var path : List.of("/api/assets/" + id, "/api/assets")) {
            var answer = client.get(path + "?include=" + word.replace(" ", "%20"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("[\"query\",\"include\"] enum");
        }
    }

    @Test
    void an_asset_that_is_unknown_foreign_or_in_a_trashed_library_is_not_found() {
        var id = upload("2024-01-01T00:00:00");
        var library = client.get("/api/libraries").text("/0/id");
        assertThat(server.newUser().get("/api/assets/" + id).status()).isEqualTo(404);
        assertThat(client.post("/api/libraries/" + library + "/trash").status()).isEqualTo(200);

        var trashed = client.get("/api/assets/" + id);
        assertThat(trashed.status()).isEqualTo(404);
        assertThat(trashed.detail()).isEqualTo("Asset not found.");
        assertThat(client.get("/api/assets/asset_H9cNmGXLEc8NWcZzSThA9T").json())
                .isEqualTo(trashed.json());

        assertThat(client.post("/api/libraries/" + library + "/restore").status())
                .isEqualTo(200);
        assertThat(client.get("/api/assets/" + id).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "asset_version_H9cNmGXLEc8NWcZzSThA9T", "lib_H9cNmGXLEc8NWcZzSThA9T", "..%2f..", "trash"})
    void a_malformed_id_of_an_asset_is_refused(String id) {
        for (var path : List.of("/api/assets/" + id, "/files/" + id + "/original")) {
            var answer = client.get(path);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("[\"path\",\"asset_id\"] value_error");
        }
    }

    @Test
    void the_list_comes_newest_capture_first_and_the_other_way_round_when_asked() {
        var second = upload("2022-01-01T00:00:00");
        var first = upload("2021-01-01T00:00:00");
        var third = upload("2023-01-01T00:00:00");

        assertThat(ids(client.get("/api/assets"))).containsExactly(third, second, first);
        assertThat(ids(client.get("/api/assets?order=asc"))).containsExactly(first, second, third);
    }

    @Test
    void pages_follow_one_another_until_there_are_no_more() {
        var uploaded = new ArrayList<String>();
        for (int day = 1; day <= 7; day++) {
            uploaded.add(upload("2024-01-0" + day + "T00:00:00"));
        }

        var walked = new ArrayList<String>();
        var page = client.get("/api/assets?order=asc&limit=3");
        while (page.at("/has_more").asBoolean()) {
            assertThat(page.at("/data")).hasSize(3);
            walked.addAll(ids(page));
            page = client.get("/api/assets?order=asc&limit=3&starting_after_id=" + walked.get(walked.size() - 1));
        }
        walked.addAll(ids(page));

        assertThat(walked).isEqualTo(uploaded);
    }

    @Test
    void a_page_that_is_exactly_full_has_no_more() {
        var one = upload("2024-01-01T00:00:00");
        var two = upload("2024-01-02T00:00:00");

        var page = client.get("/api/assets?limit=2");

        assertThat(ids(page)).containsExactly(two, one);
        assertThat(page.at("/has_more").asBoolean(true)).isFalse();
    }

    @Test
    void a_page_has_20_assets_unless_asked_for_another_number() {
        for (int number = 0; number < 21; number++) {
            var unused = upload("2024-01-01T00:00:00");
        }

        assertThat(client.get("/api/assets").at("/data")).hasSize(20);
        assertThat(client.get("/api/assets?limit=1").at("/data")).hasSize(1);
        assertThat(client.get("/api/assets?limit=200").at("/data")).hasSize(21);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, greater_than_equal",
        "limit=-1, limit, greater_than_equal",
        "limit=201, limit, less_than_equal",
        "limit=ten, limit, int_parsing",
        "limit=, limit, int_parsing",
        "limit=1e2, limit, int_parsing",
        "limit=1&limit=2, limit, too_many",
        "order=up, order, enum",
        "state=deleted, state, enum",
        "library_id=x, library_id, value_error",
        "library_id=, library_id, value_error",
        "starting_after_id=x, starting_after_id, value_error",
        "album_filter=some, album_filter, enum"
    })
    void a_parameter_that_is_not_acceptable_is_refused(String query, String name, String type) {
        var answer = client.get("/api/assets?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("[\"query\",\"" + name + "\"] " + type);
    }

    @Test
    void all_problems_of_a_query_are_told_at_once() {
        var answer = client.get("/api/assets?limit=0&order=up&state=x&library_id=x");

        assertThat(answer.at("/detail")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "album_id=album_H9cNmGXLEc8NWcZzSThA9T",
                "album_filter=in_album",
                "person_ids=person_H9cNmGXLEc8NWcZzSThA9T",
                "person_ids=",
                "stack_id=asset_stack_H9cNmGXLEc8NWcZzSThA9T"
            })
    void a_filter_by_albums_people_or_stacks_matches_nothing(String query) {
        var unused = upload("2024-01-01T00:00:00");

        var answer = client.get("/api/assets?" + query);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"data\":[],\"has_more\":false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"album_filter=all", "album_filter=not_in_album", "state=all", "unknown=1", ""})
    void a_filter_that_leaves_nothing_out_matches_everything(String query) {
        var id = upload("2024-01-01T00:00:00");

        assertThat(ids(client.get("/api/assets?" + query))).containsExactly(id);
    }

    @Test
    void filters_that_contradict_each_other_or_are_too_long_are_refused() {
        assertThat(client.get("/api/assets?album_filter=not_in_album&album_id=x")
                        .problem())
                .isEqualTo("[\"query\",\"album_filter\"] value_error");
        assertThat(client.get("/api/assets?person_ids=" + "x,".repeat(200)).problem())
                .isEqualTo("[\"query\",\"person_ids\"] too_long");
    }

    @Test
    void the_trash_of_a_library_can_be_listed() {
        var unused = upload("2024-01-01T00:00:00");

        assertThat(client.get("/api/assets?state=trashed").text()).isEqualTo("{\"data\":[],\"has_more\":false}");
    }

    @Test
    void a_page_behind_an_asset_of_nowhere_is_refused() {
        var unused = upload("2024-01-01T00:00:00");

        var answer = client.get("/api/assets?starting_after_id=asset_H9cNmGXLEc8NWcZzSThA9T");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.detail()).contains("asset_H9cNmGXLEc8NWcZzSThA9T");
    }

    @Test
    void without_a_name_and_without_exactly_one_live_library_a_list_is_400() {
        assertThat(client.get("/api/assets").status()).isEqualTo(400);
        var first = client.post("/api/libraries", "{\"name\": \"a\"}").text("/id");
        assertThat(client.get("/api/assets").status()).isEqualTo(200);
        var second = client.post("/api/libraries", "{\"name\": \"b\"}").text("/id");

        var ambiguous = client.get("/api/assets");
        assertThat(ambiguous.status()).isEqualTo(400);
        assertThat(ambiguous.detail()).contains("library_id");
        assertThat(client.get("/api/assets?library_id=" + second).status()).isEqualTo(200);
        assertThat(client.post("/api/libraries/" + first + "/trash").status()).isEqualTo(200);
        assertThat(client.get("/api/assets").status()).isEqualTo(200);
    }

    @Test
    void the_list_of_a_library_that_is_trashed_or_foreign_is_not_found() {
        var id = client.post("/api/libraries", "{\"name\": \"a\"}").text("/id");
        assertThat(server.newUser().get("/api/assets?library_id=" + id).status())
                .isEqualTo(404);
        assertThat(client.post("/api/libraries/" + id + "/trash").status()).isEqualTo(200);

        assertThat(client.get("/api/assets?library_id=" + id).status()).isEqualTo(404);
        assertThat(client.get("/api/assets?album_id=x&library_id=" + id).status())
                .isEqualTo(404);
    }

    private int uploads;

    private String upload(String captured) {
        var answer = client.upload(new Form()
                .field("device_asset_id", "a")
                .field("device_id", "b")
                .field("file_created_at", captured)
                .field("file_modified_at", captured)
                .file("a.jpg", ("bytes " + uploads++).getBytes(UTF_8)));
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("/id");
    }

    private static List<String> ids(Answer page) {
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.at("/data").findValuesAsText("id");
    }
}
