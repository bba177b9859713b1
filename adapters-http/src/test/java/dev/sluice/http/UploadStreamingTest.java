package dev.sluice.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.application.port.Reclaim;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadStreamingTest {
    private static final int MEGABYTE = 1 << 20;
    private static final byte[] PHOTO = UploadTest.photo("small-exif.jpg");

    private final CountingObjects objects = new CountingObjects();
    private final TestServer server = TestServer.over(objects);
    private final Client client = server.client;

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_big_file_is_with_the_store_before_the_client_has_sent_half_of_it(boolean fieldsFirst) {
        long size = 64L * MEGABYTE;
        var bytes = new GeneratedBytes(size, objects.firstMegabyte);
        var form = fieldsFirst
                ? new Form().usual().file("a.mp4", bytes)
                : new Form().file("a.mp4", bytes).usual();

        var answer = client.uploadStreaming(form);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/file_size_bytes").asLong()).isEqualTo(size);
        assertThat(objects.received).hasValue(size);
        assertThat(notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_client_that_goes_away_leaves_a_note_to_delete_its_bytes_and_nobody_complains(boolean reset) {
        try (var logs = new Logs()) {
            try (var wire = new Wire(server.port())) {
                wire.send(head(10 * MEGABYTE));
                wire.send(formHead());
                wire.send(new byte[3 * MEGABYTE]);
                assertThat(received(objects)).isTrue();
                if (reset) {
                    wire.reset();
                }
            }

            await().atMost(Duration.ofMinutes(1)).until(() -> !notes().isEmpty());
            await().atMost(Duration.ofMinutes(1)).until(server::isIdle);
            assertThat(client.get("/api/libraries").json()).isEmpty();
            assertThat(logs.complaints()).isEmpty();
        }
    }

    @Test
    void a_form_that_ends_within_its_file_is_refused_and_leaves_a_note() {
        var form = Form.of("a.jpg", PHOTO);
        var bytes = form.bytes();
        var cut = Arrays.copyOf(bytes, bytes.length - 50);

        var answer = client.with("Content-Type", form.contentType())
                .send("POST", "/api/assets", java.net.http.HttpRequest.BodyPublishers.ofByteArray(cut));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("[\"body\"] form_invalid");
        assertThat(notes()).hasSize(1);
        assertThat(client.get("/api/libraries").json()).isEmpty();
    }

    @Test
    void what_is_refused_after_the_file_leaves_a_note_and_what_is_refused_before_it_stores_nothing() {
        assertThat(client.upload(new Form().file("a.jpg", PHOTO)).status()).isEqualTo(422);
        assertThat(notes()).hasSize(1);

        objects.received.set(0);
        assertThat(client.upload(Form.of("a.txt", PHOTO)).status()).isEqualTo(422);
        assertThat(client.upload(new Form().field("file_created_at", "x").file("a.jpg", PHOTO))
                        .status())
                .isEqualTo(422);
        assertThat(notes()).isEmpty();
        assertThat(objects.received).hasValue(0);
    }

    @Test
    void a_library_that_is_named_before_the_file_is_looked_at_before_the_file() {
        var foreign =
                server.newUser().post("/api/libraries", "{\"name\": \"x\"}").text("/id");
        var trashed = client.post("/api/libraries", "{\"name\": \"x\"}").text("/id");
        assertThat(client.post("/api/libraries/" + trashed + "/trash").status()).isEqualTo(200);

        for (var library : List.of(foreign, trashed, "lib_H9cNmGXLEc8NWcZzSThA9T")) {
            var form = new Form().field("library_id", library).usual();
            var answer = client.uploadStreaming(form.file("a.jpg", new GeneratedBytes(32L * MEGABYTE)));

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.detail()).isEqualTo("Library not found.");
        }
        assertThat(objects.received).hasValue(0);
        assertThat(notes()).isEmpty();
    }

    @Test
    void a_big_file_that_is_refused_at_once_is_answered_all_the_same() {
        var answer = client.uploadStreaming(new Form().usual().file("a.txt", new GeneratedBytes(32L * MEGABYTE)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.detail()).contains("Only image and video files");
    }

    @Test
    void a_stranger_with_a_big_file_is_told_so() {
        var answer =
                client.stranger().uploadStreaming(new Form().usual().file("a.jpg", new GeneratedBytes(32L * MEGABYTE)));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(objects.received).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"device_id", "nobody-knows-it"})
    void a_form_with_more_than_a_megabyte_besides_its_file_is_too_large(String field) {
        var big = new byte[2 * MEGABYTE];

        assertThat(client.upload(new Form().field(field, big).usual().file("a.jpg", PHOTO))
                        .status())
                .isEqualTo(413);
        assertThat(notes()).isEmpty();
        assertThat(client.upload(Form.of("a.jpg", PHOTO).field(field, big)).status())
                .isEqualTo(413);
        assertThat(notes()).hasSize(1);
    }

    @Test
    void a_form_may_not_hide_bytes_between_its_parts_or_in_files_that_nobody_asked_for() {
        var other = new Form()
                .part("form-data; name=\"other\"; filename=\"b.jpg\"", new GeneratedBytes(2L * MEGABYTE))
                .usual()
                .file("a.jpg", PHOTO);
        assertThat(client.upload(other).status()).isEqualTo(413);

        var preamble = client.with("Content-Type", other.contentType())
                .send(
                        "POST",
                        "/api/assets",
                        java.net.http.HttpRequest.BodyPublishers.ofByteArray(new byte[2 * MEGABYTE]));
        assertThat(preamble.status()).isEqualTo(413);
    }

    @Test
    void a_part_with_more_than_16_kilobytes_of_headers_is_refused() {
        var answer = client.upload(new Form()
                .usual()
                .part(
                        "form-data; name=\"asset_data\"; filename=\"" + "x".repeat(20_000) + ".jpg\"",
                        new ByteArrayInputStream(PHOTO)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("[\"body\"] form_invalid");
    }

    @ParameterizedTest
    @CsvSource({"5000, 201", "20000, 413"})
    void tiny_fields_count_with_all_that_comes_with_them(int fields, int status) {
        var form = new Form();
        for (int number = 0; number < fields; number++) {
            form.field("f" + number, "x");
        }

        assertThat(client.upload(form.usual().file("a.jpg", PHOTO)).status()).isEqualTo(status);
    }

    private boolean received(CountingObjects store) {
        await().atMost(Duration.ofMinutes(1)).until(() -> store.received.get() > MEGABYTE);
        return true;
    }

    private String head(long length) {
        return "POST /api/assets HTTP/1.1\nHost: localhost\nAuthorization: %s\nContent-Type: %s\nContent-Length: %d\n\n"
                .formatted(client.authorization(), new Form().contentType(), length);
    }

    private static byte[] formHead() {
        var text = new String(Form.of("a.jpg", new byte[0]).bytes(), UTF_8);
        return text.substring(0, text.indexOf("\r\n\r\n", text.indexOf("asset_data")) + 4)
                .getBytes(UTF_8);
    }

    private List<Reclaim> notes() {
        return server.transactions.oneByOne(unit -> unit.reclaims().claim(10, Duration.ofMinutes(1)));
    }
}
