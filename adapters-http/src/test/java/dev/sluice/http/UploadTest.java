package dev.sluice.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testkit.Race;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
    private static final byte[] PHOTO = photo("small-exif.jpg");

    private final TestServer server = TestServer.start();
    private final Client client = server.client;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_photo_is_answered_in_full_with_201() {
        var answer = client.upload(Form.of("IMG_0001.JPG", PHOTO));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/id")).matches("asset_[2-9A-HJ-NP-Za-km-z]{22}");
        assertThat(answer.text("/current_version_id")).startsWith("asset_version_");
        assertThat(answer.text("/kind")).isEqualTo("original");
        assertThat(answer.text("/mime_type")).isEqualTo("image/jpeg");
        assertThat(answer.text("/original_file_name")).isEqualTo("IMG_0001.JPG");
        assertThat(answer.text("/local_datetime")).isEqualTo("2024-07-15T12:00:00-07:00");
        assertThat(answer.at("/width").asInt(-1)).isZero();
        assertThat(answer.at("/height").asInt(-1)).isZero();
        assertThat(answer.at("/file_size_bytes").asLong()).isEqualTo(PHOTO.length);
        assertThat(answer.at("/trashed_at").isNull()).isTrue();
        assertThat(answer.at("/file_data").toString()).isEqualTo("""
                {"checksum":"OOH5zqdP8m1yoAZDCZGd5ZCOzfr3S0ZWV8oh4SyMZj8=","checksum_sha1":"0q1Jo6271JXu0Jv028priLXFALE=",\
                "device_asset_id":"phone-1/IMG_0001","device_id":"phone-1",\
                "file_created_at":"2024-07-15T19:00:00Z","file_modified_at":"2024-07-16T08:30:00.500000Z",\
                "file_size_bytes":11260}""");
        assertThat(answer.at("/faces").toString()).isEqualTo("[]");
        assertThat(answer.at("/people").toString()).isEqualTo("[]");
        assertThat(answer.at("/metrics").toString()).isEqualTo("{}");
        assertThat(answer.text("/metadata/asset_id")).isEqualTo(answer.text("/id"));
        assertThat(answer.at("/metadata").fieldNames())
                .toIterable()
                .hasSameElementsAs(Description.fields("MetadataResponse"));
        assertThat(answer.json().fieldNames()).toIterable().hasSameElementsAs(Description.fields("AssetResponse"));
        assertThat(answer.text("/asset_urls/original/url"))
                .startsWith("http://127.0.0.1:" + server.port() + "/files/" + answer.text("/id") + "/original?");
    }

    @Test
    void the_first_upload_without_a_library_makes_the_default_one_and_the_counters_follow() {
        var unused = client.upload(Form.of("a.jpg", PHOTO));

        var libraries = client.get("/api/libraries");
        assertThat(libraries.json()).hasSize(1);
        assertThat(libraries.text("/0/name")).isEqualTo("Default Library");
        assertThat(libraries.at("/0/asset_count").asLong()).isEqualTo(1);
        assertThat(libraries.at("/0/storage_used_bytes").asLong()).isEqualTo(PHOTO.length);
    }

    @Test
    void the_same_bytes_again_are_answered_with_200_and_the_asset_that_has_them() {
        var first = client.upload(Form.of("a.jpg", PHOTO));

        var second = client.upload(new Form()
                .file("other.png", PHOTO)
                .field("device_asset_id", "x")
                .field("device_id", "y")
                .field("file_created_at", "2020-01-01T00:00:00Z")
                .field("file_modified_at", "2020-01-01T00:00:00Z"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(client.get("/api/libraries").at("/0/asset_count").asLong()).isEqualTo(1);
    }

    @Test
    void the_same_bytes_in_parallel_are_stored_once() {
        var unused = client.post("/api/libraries", "{\"name\": \"One\"}");

        var statuses =
                Race.of(4, racer -> client.upload(Form.of("a.jpg", PHOTO)).status());

        assertThat(statuses).containsExactlyInAnyOrder(201, 200, 200, 200);
        assertThat(client.get("/api/libraries").at("/0/asset_count").asLong()).isEqualTo(1);
    }

    @Test
    void the_fields_may_come_before_the_file_after_it_or_around_it() {
        var after = client.upload(new Form().file("a.jpg", bytes("1")).usual());
        var around = client.upload(new Form()
                .field("device_asset_id", "a")
                .field("file_created_at", "2024-01-01T00:00:00")
                .file("b.jpg", bytes("2"))
                .field("unknown", "ignored")
                .field("device_id", "b")
                .field("file_modified_at", "2024-01-01T00:00:00"));

        assertThat(after.status()).isEqualTo(201);
        assertThat(after.text("/file_data/device_id")).isEqualTo("phone-1");
        assertThat(around.status()).isEqualTo(201);
        assertThat(around.text("/file_data/device_asset_id")).isEqualTo("a");
        assertThat(around.text("/file_data/device_id")).isEqualTo("b");
    }

    @Test
    void a_named_library_gets_the_photo_wherever_its_name_comes_in_the_form() {
        var first = client.post("/api/libraries", "{\"name\": \"First\"}").text("/id");
        var second = client.post("/api/libraries", "{\"name\": \"Second\"}").text("/id");

        var before = client.upload(new Form().field("library_id", first).usual().file("a.jpg", PHOTO));
        var after = client.upload(new Form().file("a.jpg", PHOTO).usual().field("library_id", second));

        assertThat(before.status()).isEqualTo(201);
        assertThat(after.status()).isEqualTo(201);
        assertThat(client.get("/api/libraries").json().findValuesAsText("asset_count"))
                .containsExactly("1", "1");
    }

    @Test
    void without_a_name_among_several_libraries_it_is_400() {
        var one = client.post("/api/libraries", "{\"name\": \"First\"}");
        var two = client.post("/api/libraries", "{\"name\": \"Second\"}");

        var answer = client.upload(Form.of("a.jpg", PHOTO));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).contains("library_id");
        assertThat(List.of(one, two)).extracting(Answer::status).containsOnly(201);
    }

    @Test
    void a_library_that_is_unknown_foreign_or_in_the_trash_is_not_found() {
        var foreign =
                server.newUser().post("/api/libraries", "{\"name\": \"x\"}").text("/id");
        var trashed = client.post("/api/libraries", "{\"name\": \"x\"}").text("/id");
        assertThat(client.post("/api/libraries/" + trashed + "/trash").status()).isEqualTo(200);

        for (var library : List.of(foreign, trashed, "lib_H9cNmGXLEc8NWcZzSThA9T")) {
            var answer = client.upload(Form.of("a.jpg", PHOTO).field("library_id", library));

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.detail()).isEqualTo("Library not found.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload", "notes.txt", "jpg", "a.", "a.jpg.exe", "a.jpg "})
    void a_name_that_does_not_end_like_a_photos_or_a_videos_is_refused_in_one_sentence(String name) {
        var answer = client.upload(Form.of(name, PHOTO));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/detail").isTextual()).isTrue();
        assertThat(answer.detail()).contains("Only image and video files");
        assertThat(client.get("/api/libraries").json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grüße aus Łódź – 写真 📷.jpg",
                "C:\\Users\\me\\a.jpg",
                "../../etc/a.jpg",
                "a;b=c.jpg",
                "50%.jpg",
                "%22quoted%22.jpg",
                " a.jpg"
            })
    void a_file_name_is_kept_as_it_is_sent(String name) {
        var answer = client.upload(Form.of(name, PHOTO));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/original_file_name")).isEqualTo(name);
    }

    @Test
    void a_quote_in_a_file_name_may_be_escaped_and_a_name_may_be_encoded() {
        var escaped = client.upload(
                new Form().usual().part("form-data; name=\"asset_data\"; filename=\"a \\\"b\\\".jpg\"", stream("1")));
        var encoded = client.upload(
                new Form().usual().part("form-data; name=asset_data; filename*=UTF-8''%C3%A4%20b.jpg", stream("2")));

        assertThat(escaped.text("/original_file_name")).isEqualTo("a \"b\".jpg");
        assertThat(encoded.text("/original_file_name")).isEqualTo("ä b.jpg");
    }

    @Test
    void a_name_of_1024_characters_is_the_longest() {
        assertThat(client.upload(Form.of("x".repeat(1_020) + ".jpg", PHOTO)).status())
                .isEqualTo(201);
        var answer = client.upload(Form.of("x".repeat(1_021) + ".jpg", PHOTO));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("[\"body\",\"asset_data\"] value_error");
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        var nothing = client.upload(new Form().field("other", "x"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.at("/detail").findValuesAsText("type")).hasSize(5).containsOnly("missing");

        var file = client.upload(new Form().file("a.jpg", PHOTO));
        assertThat(file.at("/detail").findValuesAsText("type")).hasSize(4).containsOnly("missing");
        assertThat(client.get("/api/libraries").json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            library_id       | lib_0               | value_error
            library_id       | ''                  | value_error
            file_created_at  | yesterday           | datetime_parsing
            file_created_at  | 2024-13-01T00:00:00 | datetime_parsing
            file_modified_at | 1700000000          | datetime_parsing
            file_modified_at | ''                  | datetime_parsing
            """)
    void a_malformed_field_is_refused_before_or_after_the_file(String field, String text, String type) {
        var problem = "[\"body\",\"" + field + "\"] " + type;
        var without = new String[] {"device_asset_id", "device_id", "file_created_at", "file_modified_at"};
        var before = new Form().field(field, text);
        var after = new Form().file("a.jpg", PHOTO).field(field, text);
        for (var name : without) {
            if (!name.equals(field)) {
                before.field(name, "2024-01-01T00:00:00Z");
                after.field(name, "2024-01-01T00:00:00Z");
            }
        }

        for (var form : List.of(before.file("a.jpg", PHOTO), after)) {
            var answer = client.upload(form);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo(problem);
        }
        assertThat(client.get("/api/libraries").json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"device_id", "device_asset_id"})
    void a_device_may_call_itself_and_its_files_anything_that_can_be_stored(String field) {
        var other = field.equals("device_id") ? "device_asset_id" : "device_id";
        var rest = List.of(other, "file_created_at", "file_modified_at");
        for (var wrong : List.of("x".repeat(1_025).getBytes(UTF_8), new byte[] {0}, new byte[] {'a', (byte) 0xFF})) {
            var form = new Form().field(field, wrong).file("a.jpg", PHOTO);
            rest.forEach(name -> form.field(name, "2024-01-01T00:00:00Z"));

            var answer = client.upload(form);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.at("/detail/0/loc/1").asText()).isEqualTo(field);
        }
    }

    @Test
    void a_file_that_is_sent_as_text_is_no_file() {
        var answer = client.upload(new Form().usual().field("asset_data", "bytes"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/detail")).hasSize(1);
        assertThat(answer.problem()).isEqualTo("[\"body\",\"asset_data\"] file_type");
    }

    @Test
    void a_second_file_or_a_field_that_comes_twice_is_refused() {
        var files = client.upload(new Form().usual().file("a.jpg", PHOTO).file("b.jpg", PHOTO));
        var fields = client.upload(Form.of("a.jpg", PHOTO).field("device_id", "other"));

        assertThat(files.status()).isEqualTo(422);
        assertThat(files.problem()).isEqualTo("[\"body\",\"asset_data\"] too_many");
        assertThat(fields.status()).isEqualTo(422);
        assertThat(fields.problem()).isEqualTo("[\"body\",\"device_id\"] too_many");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-15T12:00:00Z, 2024-07-15T12:00:00Z, 2024-07-15T12:00:00Z",
        "2024-07-15T12:00:00.1234567+05:30, 2024-07-15T12:00:00.123456+05:30, 2024-07-15T06:30:00.123456Z",
        "2024-07-15T12:00:00, 2024-07-15T12:00:00, 2024-07-15T12:00:00Z",
        "2024-07-15 12:00, 2024-07-15T12:00:00, 2024-07-15T12:00:00Z"
    })
    void the_capture_time_keeps_its_offset_if_it_has_one(String sent, String local, String instant) {
        var answer = client.upload(new Form()
                .field("device_asset_id", "a")
                .field("device_id", "b")
                .field("file_created_at", sent)
                .field("file_modified_at", sent)
                .file("a.jpg", PHOTO));

        assertThat(answer.text("/local_datetime")).isEqualTo(local);
        assertThat(answer.text("/file_data/file_created_at")).isEqualTo(instant);
    }

    @Test
    void an_empty_file_is_a_file() {
        var answer = client.upload(Form.of("a.jpg", new byte[0]));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/file_size_bytes").asLong(-1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/mixed; boundary=x"
            })
    void anything_but_a_form_is_an_unsupported_media_type(String type) {
        var answer = client.with("Content-Type", type)
                .send("POST", "/api/assets", java.net.http.HttpRequest.BodyPublishers.ofString("{}"));

        assertThat(answer.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary"})
    void a_form_without_a_boundary_is_refused(String type) {
        var answer = client.with("Content-Type", type)
                .send("POST", "/api/assets", java.net.http.HttpRequest.BodyPublishers.ofString("--x--"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("[\"body\"] form_invalid");
    }

    static byte[] photo(String name) {
        try {
            return Files.readAllBytes(Path.of("..", "examples", "photos", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(bytes(text));
    }
}
