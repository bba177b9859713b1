package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those hear who listen. */
class EventStreamTest {
    private static final String PATH = "/api/events/stream";

    private final TestServer server = TestServer.start();
    private final Client client = server.client;
    private String library = "";

    @BeforeEach
    void create() {
        library = client.post("/api/libraries", "{\"name\": \"Archive\"}").text("/id");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void who_listens_hears_what_happens_from_now_on() {
        var before = upload(1);
        try (var listening = listen(PATH, "")) {
            assertThat(listening.awaitLine("id: ")).startsWith("retry: 1000").noneMatch(line -> line.contains(before));

            var first = upload(2);
            var second = upload(3);

            assertThat(listening.awaitEvents(2)).containsExactly("asset_created " + first, "asset_created " + second);
            assertThat(listening.place()).isEqualTo(client.get("/api/events").text("/data/2/cursor"));
        }
    }

    @Test
    void who_comes_back_misses_nothing_and_hears_nothing_twice() {
        var place = "";
        try (var listening = listen(PATH, "")) {
            place = listening.place();
        }
        var first = upload(1);
        try (var listening = listen(PATH, place)) {
            assertThat(listening.awaitEvents(1)).containsExactly("asset_created " + first);
            place = listening.place();
        }
        var second = upload(2);
        var third = upload(3);
        try (var listening = listen(PATH, place)) {
            assertThat(listening.awaitEvents(2)).containsExactly("asset_created " + second, "asset_created " + third);
        }
    }

    @Test
    void a_place_in_a_page_is_a_place_in_the_stream_and_that_seen_last_counts_more() {
        var assets = new String[] {upload(1), upload(2), upload(3)};
        var page = client.get("/api/events");
        var path = PATH + "?after_cursor=" + page.text("/data/0/cursor");

        try (var listening = listen(path, "");
                var returning = listen(path, page.text("/data/1/cursor"))) {
            assertThat(listening.awaitEvents(2))
                    .containsExactly("asset_created " + assets[1], "asset_created " + assets[2]);
            assertThat(returning.awaitEvents(1)).containsExactly("asset_created " + assets[2]);
        }
    }

    @Test
    void kinds_narrow_it_and_libraries_can_be_listened_to_all_at_once() {
        try (var metadata = listen(PATH + "?entity_types=metadata", "");
                var libraries = listen(PATH + "?entity_types=library", "")) {
            var asset = upload(1);
            var another =
                    client.post("/api/libraries", "{\"name\": \"Another\"}").text("/id");
            assertThat(client.patch("/api/assets/" + asset, "{\"description\": \"A dog\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(client.post("/api/libraries/" + another + "/trash").status())
                    .isEqualTo(200);

            assertThat(metadata.awaitEvents(1)).containsExactly("metadata_updated " + asset);
            assertThat(libraries.awaitEvents(2))
                    .containsExactly("library_created " + another, "library_trashed " + another);
        }
    }

    @Test
    void nothing_of_others_is_heard() {
        var other = server.newUser();
        var theirs = other.post("/api/libraries", "{\"name\": \"Theirs\"}").text("/id");

        assertThat(client.get(PATH + "?library_id=" + theirs).status()).isEqualTo(404);
        try (var listening = listen(PATH + "?entity_types=library", "")) {
            assertThat(other.post("/api/libraries/" + theirs + "/trash").status())
                    .isEqualTo(200);
            var mine = client.post("/api/libraries", "{\"name\": \"Mine\"}").text("/id");

            assertThat(listening.awaitEvents(1)).containsExactly("library_created " + mine);
        }
    }

    @Test
    void it_ends_with_a_word_when_the_library_goes_to_the_trash() {
        try (var listening = listen(PATH, "")) {
            var unused = listening.place();
            assertThat(client.post("/api/libraries/" + library + "/trash").status())
                    .isEqualTo(200);

            assertThat(listening.awaitLine("data: ")).contains("event: end");
            listening.awaitEnd();
            assertThat(client.get(PATH + "?library_id=" + library).status()).isEqualTo(404);
        }
    }

    @Test
    void a_server_that_stops_ends_it() {
        try (var listening = listen(PATH, "")) {
            var place = listening.place();

            server.close();

            listening.awaitEnd();
            assertThat(place).isNotEmpty();
        }
    }

    @Test
    void what_it_cannot_follow_is_refused() {
        assertThat(client.with("Last-Event-ID", "nonsense").get(PATH).status()).isEqualTo(422);
        assertThat(client.get(PATH + "?after_cursor=nonsense").status()).isEqualTo(422);
        assertThat(client.get(PATH + "?entity_types=exif").status()).isEqualTo(422);
        assertThat(client.stranger().get(PATH).status()).isEqualTo(401);
        assertThat(client.head(PATH).status()).isEqualTo(200);
    }

    private Listening listen(String path, String last) {
        return Listening.to(server, client, path, last);
    }

    private String upload(int photo) {
        return client.upload(Form.of("photo" + photo + ".jpg", new byte[] {(byte) photo}))
                .text("/id");
    }
}
