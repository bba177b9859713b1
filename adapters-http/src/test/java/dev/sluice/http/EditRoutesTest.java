package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testkit.Fixtures;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditRoutesTest {
    private static final String UNKNOWN = "asset_H9cNmGXLEc8NWcZzSThA9S";

    private final TestServer server = TestServer.reading((id, file) -> Fixtures.metadata());
    private final Client client = server.client;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void what_a_user_says_counts_and_the_rest_stays_as_it_is() {
        var asset = upload("1");

        var edited = client.patch("/api/assets/" + asset, """
                {"description": "My starfish", "latitude": 40, "longitude": -116.5,
                 "original_datetime": "2016-03-24T14:49:51"}""");

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.text("/description")).isEqualTo("My starfish");
        assertThat(edited.text("/metadata/description")).isEqualTo("My starfish");
        assertThat(edited.text("/local_datetime")).isEqualTo("2016-03-24T14:49:51");
        assertThat(edited.text("/metadata/original_datetime")).isEqualTo("2016-03-24T14:49:51");
        assertThat(edited.at("/metadata/timezone").isNull()).isTrue();
        assertThat(edited.at("/metadata/latitude").doubleValue()).isEqualTo(40);
        assertThat(edited.at("/metadata/longitude").doubleValue()).isEqualTo(-116.5);
        assertThat(edited.at("/metadata/altitude").isNull()).isTrue();
        assertThat(edited.text("/metadata/make")).isEqualTo("Nokia");
        assertThat(edited.at("/file_data/file_size_bytes").asLong()).isOne();
        assertThat(client.get("/api/assets/" + asset).text("/description")).isEqualTo("My starfish");
    }

    @Test
    void null_takes_the_users_word_back() {
        var asset = upload("1");
        var path = "/api/assets/" + asset;
        var before = client.get(path + "?include=metadata").json();
        assertThat(client.patch(
                                path,
                                "{\"description\": \"\", \"latitude\": 1, \"longitude\": 2, \"original_datetime\": \"2016-03-24T14:49Z\"}")
                        .text("/description"))
                .isEmpty();

        var position = client.patch(path, "{\"latitude\": null, \"longitude\": null}");
        assertThat(position.at("/metadata/latitude")).isEqualTo(before.at("/metadata/latitude"));
        assertThat(position.at("/metadata/altitude")).isEqualTo(before.at("/metadata/altitude"));
        assertThat(position.text("/local_datetime")).isEqualTo("2016-03-24T14:49:00Z");

        var all = client.patch(path, "{\"description\": null, \"original_datetime\": null}");
        assertThat(all.text("/description")).isEqualTo("A starfish");
        assertThat(all.text("/local_datetime")).isEqualTo("2013-05-10T15:21:35.250000+02:00");
    }

    @Test
    void nothing_new_changes_nothing() {
        var asset = upload("1");
        server.clock.turn(java.time.Duration.ofHours(1));

        var same = client.patch("/api/assets/" + asset, "{\"rating\": 5}");

        assertThat(same.status()).isEqualTo(200);
        assertThat(same.text("/updated_at")).isEqualTo(same.text("/created_at"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"latitude\": 1} | [\"body\",\"longitude\"] value_error",
                "{\"longitude\": 1} | [\"body\",\"latitude\"] value_error",
                "{\"latitude\": null} | [\"body\",\"latitude\"] value_error",
                "{\"latitude\": 1, \"longitude\": null} | [\"body\",\"longitude\"] value_error",
                "{\"latitude\": 90.1, \"longitude\": 0} | [\"body\",\"latitude\"] value_error",
                "{\"latitude\": 0, \"longitude\": -1e99} | [\"body\",\"longitude\"] value_error",
                "{\"latitude\": \"1\", \"longitude\": 0} | [\"body\",\"latitude\"] float_type",
                "{\"description\": 1} | [\"body\",\"description\"] string_type",
                "{\"description\": \"a\\u0000\"} | [\"body\",\"description\"] value_error",
                "{\"original_datetime\": \"yesterday\"} | [\"body\",\"original_datetime\"] datetime_parsing"
            })
    void what_makes_no_sense_is_refused(String change, String problem) {
        var asset = upload("1");

        var answer = client.patch("/api/assets/" + asset, change);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(client.get("/api/assets/" + asset).text("/description")).isEqualTo("A starfish");
    }

    @Test
    void many_are_edited_at_once_and_answered_in_their_order() {
        var first = upload("1");
        var second = upload("2");

        var answer = client.post(
                "/api/assets/bulk-update",
                "{\"updates\": [%s, %s]}"
                        .formatted(
                                update(second, "{\"description\": \"two\"}"),
                                update(first, "{\"latitude\": 1, \"longitude\": 2}")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().findValuesAsText("id")).containsExactly(second, first);
        assertThat(answer.text("/data/0/description")).isEqualTo("two");
        assertThat(answer.at("/data/1/metadata/latitude").doubleValue()).isOne();
        assertThat(answer.at("/data/1/file_data").isObject()).isTrue();
    }

    @Test
    void all_are_edited_or_none() {
        var asset = upload("1");

        var answer = client.post(
                "/api/assets/bulk-update",
                "{\"updates\": [%s, %s]}"
                        .formatted(
                                update(asset, "{\"description\": \"one\"}"),
                                update(UNKNOWN, "{\"description\": \"none\"}")));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(client.get("/api/assets/" + asset).text("/description")).isEqualTo("A starfish");
        assertThat(client.patch("/api/assets/" + UNKNOWN, "{}").status()).isEqualTo(404);
    }

    @Test
    void problems_of_many_are_told_with_their_places() {
        var asset = upload("1");

        assertProblem("{}", "[\"body\",\"updates\"] missing");
        assertProblem("{\"updates\": []}", "[\"body\",\"updates\"] too_short");
        assertProblem("{\"updates\": [1]}", "[\"body\",\"updates\",0] model_attributes_type");
        assertProblem(
                "{\"updates\": [{\"id\": \"%s\"}]}".formatted(asset), "[\"body\",\"updates\",0,\"change\"] missing");
        assertProblem(
                "{\"updates\": [%s]}".formatted(update(asset, "{\"description\": 1}")),
                "[\"body\",\"updates\",0,\"change\",\"description\"] string_type");
        assertProblem(
                "{\"updates\": [%s, %s]}".formatted(update(asset, "{}"), update(asset, "{}")),
                "[\"body\",\"updates\",1,\"id\"] value_error");
        var tooMany = IntStream.range(0, 201).mapToObj(number -> "{}").collect(Collectors.joining(","));
        assertProblem("{\"updates\": [%s]}".formatted(tooMany), "[\"body\",\"updates\"] too_long");
    }

    private void assertProblem(String body, String problem) {
        var answer = client.post("/api/assets/bulk-update", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    private static String update(String id, String change) {
        return "{\"id\": \"%s\", \"change\": %s}".formatted(id, change);
    }

    private String upload(String content) {
        return client.upload(Form.of("a.jpg", content.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .text("/id");
    }
}
