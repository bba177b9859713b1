package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryRoutesTest {
    private final TestServer server = TestServer.start();
    private final Client client = server.client;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void creating_a_library_answers_201_with_all_its_fields() {
        var answer = client.post("/api/libraries", """
                {"name": "  Archive 2019 ", "description": "Scans"}""");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/id")).matches("lib_[2-9A-HJ-NP-Za-km-z]{22}");
        assertThat(answer.text("/name")).isEqualTo("Archive 2019");
        assertThat(answer.text("/description")).isEqualTo("Scans");
        assertThat(answer.text("/user_id")).startsWith("intuser_").isEqualTo(answer.text("/owner/id"));
        assertThat(answer.text("/created_at")).isEqualTo("2026-03-01T12:34:56.789012Z");
        assertThat(answer.text("/state")).isEqualTo("live");
        assertThat(answer.text("/role")).isEqualTo("owner");
        assertThat(answer.at("/asset_count").asLong()).isZero();
        assertThat(answer.at("/trashed_at").isNull()).isTrue();
        assertThat(answer.at("/storage_limit_bytes").isNull()).isTrue();
        assertThat(answer.json().fieldNames()).toIterable().hasSameElementsAs(Description.fields("LibraryResponse"));
    }

    @Test
    void a_time_on_the_full_second_has_no_fraction() {
        server.clock.turnTo(java.time.Instant.parse("2026-03-01T12:00:00Z"));

        assertThat(create("Whole").text("/created_at")).isEqualTo("2026-03-01T12:00:00Z");
    }

    @Test
    void fields_that_nobody_knows_are_ignored() {
        var answer = client.post("/api/libraries", """
                {"name": "Archive", "colour": {"red": [1, 2]}}""");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/description").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                              | ["body","name"] missing
            {"name": null}                  | ["body","name"] string_type
            {"name": 5}                     | ["body","name"] string_type
            {"name": true}                  | ["body","name"] string_type
            {"name": ["a"]}                 | ["body","name"] string_type
            {"name": ""}                    | ["body","name"] value_error
            {"name": "  "}                  | ["body","name"] value_error
            {"name": "\\u0000"}             | ["body","name"] value_error
            {"name": "\\ud800"}             | ["body","name"] value_error
            {"name": "a", "description": 1} | ["body","description"] string_type
            []                              | ["body"] model_attributes_type
            "name"                          | ["body"] model_attributes_type
            null                            | ["body"] model_attributes_type
            {"name": "a"                    | ["body",12] json_invalid
            {"name": "a"} {}                | ["body",14] json_invalid
            {"name": "a", "name": "b"}      | ["body",20] json_invalid
            """)
    void a_body_that_is_not_acceptable_is_answered_with_the_place_and_the_kind_of_the_problem(
            String body, String problem) {
        var answer = client.post("/api/libraries", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(client.get("/api/libraries").json()).isEmpty();
    }

    @Test
    void all_problems_of_a_body_are_told_at_once() {
        var answer = client.post("/api/libraries", """
                {"description": 7}""");

        assertThat(answer.at("/detail")).hasSize(2);
    }

    @Test
    void an_empty_body_where_one_is_needed_is_missed() {
        var answer = client.post("/api/libraries");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("[\"body\"] missing");
    }

    @Test
    void a_name_of_255_characters_is_the_longest() {
        assertThat(create("é".repeat(255)).status()).isEqualTo(201);
        var answer = create("é".repeat(256));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/detail/0/msg")).contains("at most 255 characters");
        assertThat(answer.text("/detail/0/input")).isEqualTo("é".repeat(256));
    }

    @Test
    void a_long_value_is_not_echoed_in_full() {
        var answer = create("x".repeat(100_000));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/detail/0/input")).hasSize(257).endsWith("…");
        assertThat(client.post("/api/libraries", '"' + "x".repeat(100_000) + '"')
                        .body())
                .hasSizeLessThan(500);
    }

    @Test
    void the_list_is_a_bare_array_of_live_libraries_in_order_of_creation() {
        create("First");
        server.clock.turn(Duration.ofSeconds(1));
        create("Second");
        trash(create("Trashed"));

        var answer = client.get("/api/libraries");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().findValuesAsText("name")).containsExactly("First", "Second");
    }

    @Test
    void the_list_can_show_the_trash_latest_first_or_everything() {
        create("Live");
        trash(create("Early"));
        server.clock.turn(Duration.ofSeconds(1));
        trash(create("Late"));

        assertThat(client.get("/api/libraries?state=trashed").json().findValuesAsText("name"))
                .containsExactly("Late", "Early");
        assertThat(client.get("/api/libraries?state=all").json().findValuesAsText("name"))
                .containsExactlyInAnyOrder("Live", "Early", "Late");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "", "LIVE", "live,trashed"})
    void an_unknown_state_is_refused(String state) {
        var answer = client.get("/api/libraries?state=" + state);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("[\"query\",\"state\"] enum");
        assertThat(answer.text("/detail/0/ctx/expected")).contains("'trashed'");
    }

    @Test
    void a_parameter_that_is_given_twice_is_refused_rather_than_guessed() {
        var answer = client.get("/api/libraries?state=live&state=all");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("[\"query\",\"state\"] too_many");
    }

    @Test
    void a_library_is_found_by_its_id_with_or_without_a_slash_at_the_end() {
        var id = create("Archive").text("/id");

        assertThat(client.get("/api/libraries/" + id).text("/name")).isEqualTo("Archive");
        assertThat(client.get("/api/libraries/" + id + "/").text("/name")).isEqualTo("Archive");
    }

    @Test
    void unknown_and_foreign_libraries_are_both_not_found() {
        var id = create("Mine").text("/id");
        var stranger = server.newUser();

        for (var answer : new Answer[] {
            stranger.get("/api/libraries/" + id),
            stranger.patch("/api/libraries/" + id, "{\"name\": \"Yours\"}"),
            stranger.post("/api/libraries/" + id + "/trash"),
            stranger.post("/api/libraries/" + id + "/restore"),
            stranger.delete("/api/libraries/" + id),
            stranger.delete("/api/libraries/" + id + "/expedite"),
            stranger.put("/api/libraries/" + id + "/hold", "{\"reason\": \"x\"}"),
            stranger.delete("/api/libraries/" + id + "/hold"),
            stranger.get("/api/libraries/" + id + "/drain"),
            stranger.get("/api/libraries/" + id + "/receipts"),
            client.get("/api/libraries/lib_H9cNmGXLEc8NWcZzSThA9T")
        }) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.detail()).isEqualTo("Library not found.");
        }
        assertThat(client.get("/api/libraries/" + id).text("/name")).isEqualTo("Mine");
        assertThat(stranger.get("/api/libraries?state=all").json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "lib_",
                "lib_H9cNmGXLEc8NWcZzSThA9",
                "lib_H9cNmGXLEc8NWcZzSThA9TT",
                "lib_H9cNmGXLEc8NWcZzSThA90",
                "lib_zzzzzzzzzzzzzzzzzzzzzz",
                "asset_H9cNmGXLEc8NWcZzSThA9T",
                "LIB_H9cNmGXLEc8NWcZzSThA9T",
                "..%2F..%2Fetc%2Fpasswd",
                "lib_%01",
                "%E2%98%83",
                "lib_H9cNmGXLEc8NWcZzSThA9T%20"
            })
    void a_malformed_id_is_refused_wherever_it_comes(String id) {
        for (var answer : new Answer[] {
            client.get("/api/libraries/" + id),
            client.post("/api/libraries/" + id + "/restore"),
            client.delete("/api/libraries/" + id),
        }) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("[\"path\",\"library_id\"] value_error");
        }
    }

    @Test
    void an_edit_changes_only_what_it_names() {
        var id = client.post("/api/libraries", "{\"name\": \"Old\", \"description\": \"Kept\"}")
                .text("/id");
        server.clock.turn(Duration.ofSeconds(5));

        var renamed = client.patch("/api/libraries/" + id, "{\"name\": \" New \"}");
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.text("/name")).isEqualTo("New");
        assertThat(renamed.text("/description")).isEqualTo("Kept");
        assertThat(renamed.text("/updated_at")).isGreaterThan(renamed.text("/created_at"));

        var described = client.patch("/api/libraries/" + id, "{\"name\": null, \"description\": \"Other\"}");
        assertThat(described.text("/name")).isEqualTo("New");
        assertThat(described.text("/description")).isEqualTo("Other");

        var cleared = client.patch("/api/libraries/" + id, "{\"description\": null}");
        assertThat(cleared.at("/description").isNull()).isTrue();
        assertThat(client.get("/api/libraries/" + id).json()).isEqualTo(cleared.json());
    }

    @Test
    void an_edit_of_nothing_changes_nothing() {
        var created = create("Archive");
        server.clock.turn(Duration.ofSeconds(5));

        var answer = client.patch("/api/libraries/" + created.text("/id"), "{}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(created.json());
    }

    @Test
    void an_edit_to_a_blank_name_is_refused_and_changes_nothing() {
        var created = create("Archive");

        var answer = client.patch("/api/libraries/" + created.text("/id"), """
                {"name": " ", "description": "new"}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(client.get("/api/libraries/" + created.text("/id")).json()).isEqualTo(created.json());
    }

    @Test
    void a_library_in_the_trash_can_be_edited() {
        var created = create("Archive");
        trash(created);

        var answer = client.patch("/api/libraries/" + created.text("/id"), "{\"name\": \"Renamed\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/state")).isEqualTo("trashed");
        assertThat(answer.text("/name")).isEqualTo("Renamed");
    }

    @Test
    void a_library_takes_no_more_than_its_limit_until_the_limit_is_taken_away() {
        var library = "/api/libraries/" + create("Small").text("/id");

        assertThat(client.patch(library, "{\"storage_limit_bytes\": 10}")
                        .at("/storage_limit_bytes")
                        .asLong())
                .isEqualTo(10);
        var refused = client.upload(Form.of("a.jpg", new byte[11]));
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.header("x-should-retry")).hasValue("false");
        assertThat(client.patch(library, "{\"name\": \"Smaller\"}")
                        .at("/storage_limit_bytes")
                        .asLong())
                .isEqualTo(10);

        assertThat(client.patch(library, "{\"storage_limit_bytes\": null}")
                        .at("/storage_limit_bytes")
                        .isNull())
                .isTrue();
        assertThat(client.upload(Form.of("a.jpg", new byte[11])).status()).isEqualTo(201);
        assertThat(client.patch(library, "{\"storage_limit_bytes\": true}").problem())
                .isEqualTo("[\"body\",\"storage_limit_bytes\"] int_type");
    }

    private Answer create(String name) {
        return client.post("/api/libraries", "{\"name\": \"" + name + "\"}");
    }

    private void trash(Answer library) {
        assertThat(client.post("/api/libraries/" + library.text("/id") + "/trash")
                        .status())
                .isEqualTo(200);
    }
}
