package dev.sluice.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How filters are written in a query. */
class AssetFilterRoutesTest {
    private final TestServer server = TestServer.start();
    private final Client client = server.client;
    private int uploads;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void ids_may_be_repeated_or_separated_by_commas_and_still_obey_the_state() {
        var one = upload("a.jpg", "2024-01-01T00:00:00");
        var two = upload("a.jpg", "2024-01-02T00:00:00");
        var three = upload("a.jpg", "2024-01-03T00:00:00");
        var unused = upload("a.jpg", "2024-01-04T00:00:00");
        assertThat(client.post("/api/assets/trash", "{\"ids\":[\"" + two + "\"]}")
                        .status())
                .isEqualTo(200);

        assertThat(ids("ids=" + one + "," + two + "&ids=" + three)).containsExactly(three, one);
        assertThat(ids("state=all&ids=" + one + "," + two)).containsExactly(two, one);
        assertThat(ids("state=trashed&ids=" + one + "," + two)).containsExactly(two);
        assertThat(ids("ids=asset_H9cNmGXLEc8NWcZzSThA9T")).isEmpty();
    }

    @Test
    void bounds_are_exclusive_and_go_by_wall_clocks_or_by_instants() {
        var naive = upload("a.jpg", "2024-01-01T12:00:00");
        var east = upload("a.jpg", "2024-01-01T12:00:00+05:00");

        assertThat(ids("local_datetime_after=2024-01-01T12:00:00")).isEmpty();
        assertThat(ids("local_datetime_after=2024-01-01T11:59:59.999999")).containsExactlyInAnyOrder(naive, east);
        assertThat(ids("local_datetime_before=2024-01-01T12:00:00Z")).containsExactly(east);
        assertThat(ids("local_datetime_after=2024-01-01T07:00:00Z&local_datetime_before=2024-01-01T12:00:01Z"))
                .containsExactly(naive);
    }

    @Test
    void images_and_videos_are_told_apart_by_the_extension() {
        var image = upload("a.HEIC", "2024-01-01T00:00:00");
        var video = upload("b.Mp4", "2024-01-02T00:00:00");

        assertThat(ids("media_type=image")).containsExactly(image);
        assertThat(ids("media_type=video")).containsExactly(video);
        assertThat(ids("media_type=video&ids=" + image)).isEmpty();
    }

    @Test
    void a_photo_lies_where_it_is_said_to_have_been_taken() {
        var asset = upload("a.jpg", "2024-01-01T00:00:00");
        var elsewhere = upload("b.jpg", "2024-01-01T00:00:00");
        assertThat(client.patch("/api/assets/" + asset, "{\"latitude\": 55.0387555, \"longitude\": 8.4571916}")
                        .status())
                .isEqualTo(200);

        assertThat(ids("center=8.4571916,55.0387555&radius=1")).containsExactly(asset);
        assertThat(ids("bbox=8,55,9,56")).containsExactly(asset);
        assertThat(ids("bbox=9,55,8,56")).isEmpty();
        assertThat(ids("bbox=-180,-90,180,90")).doesNotContain(elsewhere);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ids=                                             | ids                   | value_error
            ids=x                                            | ids                   | value_error
            ids=asset_H9cNmGXLEc8NWcZzSThA9T,                | ids                   | value_error
            local_datetime_after=                            | local_datetime_after  | datetime_parsing
            local_datetime_before=yesterday                  | local_datetime_before | datetime_parsing
            local_datetime_after=2024-01-01T00:00:00Z&local_datetime_before=2024-01-01T00:00:00 | local_datetime_before | value_error
            media_type=                                      | media_type            | enum
            media_type=IMAGE                                 | media_type            | enum
            ratings=6                                        | ratings               | less_than_equal
            ratings=-1                                       | ratings               | greater_than_equal
            ratings=                                         | ratings               | int_parsing
            bbox=                                            | bbox                  | float_parsing
            bbox=1,2,3                                       | bbox                  | float_parsing
            bbox=1,2,3,NaN                                   | bbox                  | float_parsing
            bbox=1,2,3,0x1p3                                 | bbox                  | float_parsing
            bbox=1,2,3,91                                    | bbox                  | value_error
            bbox=-181,2,3,4                                  | bbox                  | value_error
            bbox=1,4,3,2                                     | bbox                  | value_error
            bbox=1,2,3,4&bbox=1,2,3,4                        | bbox                  | too_many
            bbox=1,2,3,4&center=1,2                          | center                | value_error
            bbox=1,2,3,4&radius=5                            | radius                | value_error
            center=1,2                                       | center                | value_error
            radius=5                                         | radius                | value_error
            center=1&radius=5                                | center                | float_parsing
            center=1,91&radius=5                             | center                | value_error
            center=1,2&radius=0                              | radius                | value_error
            center=1,2&radius=50000.1                        | radius                | value_error
            center=1,2&radius=1e999                          | radius                | value_error
            person_ids=x&person_id=x                         | person_id             | value_error
            """)
    void a_filter_that_is_not_acceptable_is_refused_by_lists_and_counts(String query, String name, String type) {
        for (var path : List.of("/api/assets?", "/api/assets/counts?")) {
            var answer = client.get(path + query);

            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("[\"query\",\"" + name + "\"] " + type);
        }
    }

    @Test
    void more_than_200_ids_are_refused_however_often_they_are_repeated() {
        var id = "asset_H9cNmGXLEc8NWcZzSThA9T";

        assertThat(client.get("/api/assets?ids=" + (id + ",").repeat(199) + id).status())
                .isEqualTo(400);
        assertThat(client.get("/api/assets?ids=" + (id + ",").repeat(200) + id).problem())
                .isEqualTo("[\"query\",\"ids\"] too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratings=0", "ratings=5,0", "ratings=0&ratings=1"})
    void no_asset_has_a_rating_so_all_of_them_are_unrated(String query) {
        var id = upload("a.jpg", "2024-01-01T00:00:00");

        assertThat(ids(query)).containsExactly(id);
        assertThat(client.get("/api/assets?ratings=1,2,3,4,5").text()).isEqualTo("{\"data\":[],\"has_more\":false}");
    }

    private String upload(String name, String captured) {
        var answer = client.upload(new Form()
                .field("device_asset_id", "a")
                .field("device_id", "b")
                .field("file_created_at", captured)
                .field("file_modified_at", captured)
                .file(name, ("bytes " + uploads++).getBytes(UTF_8)));
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("/id");
    }

    private List<String> ids(String query) {
        var page = client.get("/api/assets?" + query);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.at("/data").findValuesAsText("id");
    }
}
