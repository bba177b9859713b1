package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchRoutesTest {
    private final TestServer server = TestServer.reading((id, file) -> Fixtures.metadata());
    private final Client client = server.client;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void photos_are_found_by_their_names_their_descriptions_and_both() {
        var beach = upload("beach.jpg");
        var forest = upload("forest.jpg");
        assertThat(client.patch("/api/assets/" + forest, "{\"description\": \"Mushrooms\"}")
                        .status())
                .isEqualTo(200);

        assertThat(found(client.get("/api/search?query=bea"))).containsExactly(beach);
        assertThat(found(client.get("/api/search?query=starf"))).containsExactly(beach);
        assertThat(found(client.get("/api/search?query=FOREST%20mush"))).containsExactly(forest);
        assertThat(found(client.post("/api/search", "{\"query\": \"mushrooms\"}")))
                .containsExactly(forest);
        assertThat(found(client.get("/api/search?query=jpg"))).containsExactlyInAnyOrder(beach, forest);
        assertThat(found(client.get("/api/search?query=desert"))).isEmpty();
    }

    @Test
    void an_answer_has_the_lean_shape_or_what_is_asked_for_and_no_distance() {
        var unused = upload("beach.jpg");

        var lean = client.get("/api/search?query=beach");
        var more = client.post("/api/search", "{\"query\": \"beach\", \"include\": [\"metadata\", \"file_data\"]}");

        assertThat(lean.at("/data/0/distance").isNull()).isTrue();
        assertThat(lean.at("/data/0/asset/metadata").isNull()).isTrue();
        assertThat(more.text("/data/0/asset/metadata/make")).isEqualTo("Nokia");
        assertThat(more.at("/data/0/asset/file_data").isObject()).isTrue();
    }

    @Test
    void pages_are_counted_from_one() {
        for (int number = 0; number < 5; number++) {
            var unused = upload("photo " + number + ".jpg");
        }
        var all = found(client.get("/api/search?query=photo"));

        assertThat(all).hasSize(5);
        assertThat(found(client.get("/api/search?query=photo&limit=2"))).isEqualTo(all.subList(0, 2));
        assertThat(found(client.get("/api/search?query=photo&limit=2&page=2"))).isEqualTo(all.subList(2, 4));
        assertThat(found(client.post("/api/search", "{\"query\": \"photo\", \"limit\": 2, \"page\": 3}")))
                .isEqualTo(all.subList(4, 5));
        assertThat(found(client.get("/api/search?query=photo&limit=2&page=4"))).isEmpty();
    }

    @Test
    void time_and_place_narrow_the_search() {
        var photo = upload("photo.jpg");

        assertThat(found(client.get("/api/search?local_datetime_after=2013-05-10T15:00:00")))
                .containsExactly(photo);
        assertThat(found(client.get("/api/search?local_datetime_before=2013-05-10T15:00:00")))
                .isEmpty();
        assertThat(found(client.get("/api/search?query=photo&bbox=8,55,9,56"))).containsExactly(photo);
        assertThat(found(client.get("/api/search?query=photo&bbox=9,55,10,56"))).isEmpty();
        assertThat(found(client.post(
                        "/api/search", "{\"query\": \"photo\", \"center\": \"8.457,55.038\", \"radius\": 500}")))
                .containsExactly(photo);
        assertThat(found(client.post("/api/search", "{\"query\": \"photo\", \"bbox\": [9, 55, 10, 56]}")))
                .isEmpty();
    }

    @Test
    void what_is_in_the_trash_is_not_found_whatever_is_asked() {
        var photo = upload("photo.jpg");
        assertThat(client.post("/api/assets/trash", "{\"ids\": [\"" + photo + "\"]}")
                        .status())
                .isEqualTo(200);

        assertThat(found(client.get("/api/search?query=photo"))).isEmpty();
        assertThat(found(client.get("/api/search?query=photo&state=trashed"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "album_id=album_H9cNmGXLEc8NWcZzSThA9S",
                "person_ids=person_H9cNmGXLEc8NWcZzSThA9S",
                "query=photo&album_id=album_H9cNmGXLEc8NWcZzSThA9S"
            })
    void albums_and_people_match_nothing(String query) {
        var unused = upload("photo.jpg");

        assertThat(found(client.get("/api/search?" + query))).isEmpty();
    }

    @Test
    void a_library_in_the_trash_does_not_exist_and_several_have_to_be_chosen_from() {
        var unused = upload("photo.jpg");
        var library = client.get("/api/libraries").text("/0/id");
        assertThat(client.post("/api/libraries", "{\"name\": \"Other\"}").status())
                .isEqualTo(201);

        assertThat(client.get("/api/search?query=photo").status()).isEqualTo(400);
        assertThat(found(client.get("/api/search?query=photo&library_id=" + library)))
                .hasSize(1);
        assertThat(found(client.post(
                        "/api/search", "{\"query\": \"photo\", \"library_id\": \"%s\"}".formatted(library))))
                .hasSize(1);
        assertThat(server.newUser()
                        .get("/api/search?query=photo&library_id=" + library)
                        .status())
                .isEqualTo(404);
        assertThat(client.post("/api/libraries/" + library + "/trash").status()).isEqualTo(200);
        assertThat(client.get("/api/search?query=photo&library_id=" + library).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | [\"query\",\"query\"] missing",
                "bbox=8,55,9,56 | [\"query\",\"query\"] missing",
                "query=... | [\"query\",\"query\"] value_error",
                "query=a&page=0 | [\"query\",\"page\"] greater_than_equal",
                "query=a&limit=201 | [\"query\",\"limit\"] less_than_equal",
                "query=a&bbox=8 | [\"query\",\"bbox\"] float_parsing",
                "query=a&include=all | [\"query\",\"include\"] enum"
            })
    void a_query_that_makes_no_sense_is_refused(String query, String problem) {
        var answer = client.get("/api/search?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | [\"body\",\"query\"] missing",
                "{\"query\": null} | [\"body\",\"query\"] missing",
                "{\"query\": 1} | [\"body\",\"query\"] string_type",
                "{\"query\": \"a\", \"limit\": \"2\"} | [\"body\",\"limit\"] float_type",
                "{\"query\": \"a\", \"limit\": 2.5} | [\"body\",\"limit\"] int_parsing",
                "{\"query\": \"a\", \"local_datetime_after\": \"yesterday\"} | [\"body\",\"local_datetime_after\"] datetime_parsing"
            })
    void a_body_that_makes_no_sense_is_refused(String body, String problem) {
        var answer = client.post("/api/search", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    private static List<String> found(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.at("/data").findValues("asset").stream()
                .map(asset -> asset.get("id").textValue())
                .toList();
    }

    private String upload(String name) {
        return client.upload(Form.of(name, name.getBytes(StandardCharsets.UTF_8)))
                .text("/id");
    }
}
