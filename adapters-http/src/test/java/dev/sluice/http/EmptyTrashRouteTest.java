package dev.sluice.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Emptying the trash, as clients see it. */
class EmptyTrashRouteTest {
    private static final String PATH = "/api/assets/empty-trash";

    private final TestServer server = TestServer.start();
    private final Client client = server.client;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_trash_is_empty_when_the_call_returns_and_what_was_in_it_is_unknown() {
        var kept = upload("1", 201);
        var thrown = upload("2", 201);
        trash(thrown);

        assertAcknowledged(client.post(PATH + "?expected_asset_count=1"));
        assertAcknowledged(client.post(PATH + "?expected_asset_count=1"));

        assertThat(listed("all")).containsExactly(kept);
        assertThat(listed("trashed")).isEmpty();
        assertThat(client.get("/api/assets?state=all&ids=" + thrown).at("/data"))
                .isEmpty();
        assertThat(client.get("/api/assets/" + thrown).status()).isEqualTo(404);
        assertThat(client.get("/api/assets?state=all&starting_after_id=" + thrown)
                        .status())
                .isEqualTo(422);
        var library = client.get("/api/libraries").json().get(0);
        assertThat(library.get("asset_count").asInt()).isEqualTo(1);
        assertThat(library.get("trashed_asset_count").asInt()).isZero();
        assertThat(library.get("storage_used_bytes").asInt()).isEqualTo(1);
    }

    @Test
    void the_same_bytes_make_a_new_asset_afterwards() {
        var thrown = upload("1", 201);
        trash(thrown);
        assertThat(upload("1", 200)).isEqualTo(thrown);
        assertAcknowledged(client.post(PATH));

        var again = upload("1", 201);

        assertThat(again).isNotEqualTo(thrown);
        assertThat(upload("1", 200)).isEqualTo(again);
        assertThat(listed("all")).containsExactly(again);
    }

    @Test
    void another_number_than_expected_and_a_hold_are_conflicts_not_to_be_repeated() {
        var thrown = upload("1", 201);
        trash(thrown);
        var library = client.get("/api/libraries").json().get(0).get("id").asText();

        assertConflict(client.post(PATH + "?expected_asset_count=2"));
        assertThat(client.put("/api/libraries/" + library + "/hold", "{\"reason\": \"evidence\"}")
                        .status())
                .isEqualTo(200);
        assertConflict(client.post(PATH));

        assertThat(listed("trashed")).containsExactly(thrown);
    }

    @Test
    void the_library_has_to_be_named_if_there_are_several_and_to_be_live() {
        var thrown = upload("1", 201);
        trash(thrown);
        var other = client.post("/api/libraries", "{\"name\": \"Other\"}").text("/id");

        assertThat(client.post(PATH).status()).isEqualTo(400);
        assertAcknowledged(client.post(PATH + "?library_id=" + other));
        assertAcknowledged(client.post("/api/libraries/" + other + "/trash"));
        assertThat(client.post(PATH + "?library_id=" + other).status()).isEqualTo(404);
        assertThat(listed("trashed")).containsExactly(thrown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            library_id=lib_nonsense | ["query","library_id"]
            expected_asset_count=-1 | ["query","expected_asset_count"]
            expected_asset_count=no | ["query","expected_asset_count"]
            """)
    void what_cannot_be_read_destroys_nothing(String query, String place) {
        var thrown = upload("1", 201);
        trash(thrown);

        var answer = client.post(PATH + "?" + query);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).startsWith(place);
        assertThat(listed("trashed")).containsExactly(thrown);
    }

    private String upload(String content, int status) {
        var answer = client.upload(new Form()
                .field("device_asset_id", "a")
                .field("device_id", "b")
                .field("file_created_at", "2024-01-01T00:00:00")
                .field("file_modified_at", "2024-01-01T00:00:00")
                .file("a.jpg", content.getBytes(UTF_8)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.text("/id");
    }

    private void trash(String asset) {
        assertAcknowledged(client.post("/api/assets/trash", "{\"ids\": [\"%s\"]}".formatted(asset)));
    }

    private List<String> listed(String state) {
        var page = client.get("/api/assets?state=" + state);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.at("/data").findValuesAsText("id");
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
