package dev.sluice.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginalRoutesTest {
    private static final byte[] PHOTO = UploadTest.photo("lumia820-gps.jpg");

    private final TestServer server = TestServer.start();
    private final Client client = server.client;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_bytes_come_back_as_they_were_uploaded() {
        var answer = client.get(original("photo.jpg", PHOTO));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PHOTO);
        assertThat(answer.header("Content-Type")).hasValue("image/jpeg");
        assertThat(answer.header("Content-Length")).hasValue(String.valueOf(PHOTO.length));
        assertThat(answer.header("Accept-Ranges")).hasValue("bytes");
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Cache-Control")).hasValue("private, no-cache");
        assertThat(answer.header("Content-Disposition"))
                .hasValue("attachment; filename=\"photo.jpg\"; filename*=UTF-8''photo.jpg");
        assertThat(answer.header("ETag").orElse("")).matches("\"[0-9a-f]{64}\"");
    }

    @Test
    void they_are_never_compressed_so_that_length_and_tag_hold() {
        var path = original("text.jpg", "again and again ".repeat(10_000).getBytes(UTF_8));

        var answer = client.with("Accept-Encoding", "gzip").get(path);

        assertThat(answer.header("Content-Encoding")).isEmpty();
        assertThat(answer.body()).hasSize(160_000);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-99, 0, 100",
        "bytes=100-, 100, 900",
        "bytes=999-, 999, 1",
        "bytes=-1, 999, 1",
        "bytes=-5000, 0, 1000",
        "bytes=990-99999999999999999999, 990, 10",
        "bytes= 5-6, 5, 2",
        "BYTES=5-6, 5, 2"
    })
    void a_range_is_answered_with_the_part_it_asks_for(String range, int from, int length) {
        var bytes = Arrays.copyOf(PHOTO, 1_000);

        var answer = client.with("Range", range).get(original("a.jpg", bytes));

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(bytes, from, from + length));
        assertThat(answer.header("Content-Range")).hasValue("bytes " + from + "-" + (from + length - 1) + "/1000");
        assertThat(answer.header("Content-Length")).hasValue(String.valueOf(length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=5000-6000", "bytes=-0", "bytes=99999999999999999999-"})
    void a_range_outside_the_file_is_not_satisfiable(String range) {
        var answer = client.with("Range", range).get(original("a.jpg", Arrays.copyOf(PHOTO, 1_000)));

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).hasValue("bytes */1000");
        assertThat(answer.detail()).contains("1000 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=0-1,5-6", "bytes=6-5", "bytes=", "bytes=-", "bytes=a-b", "lines=1-2", "bytes=--1", "x"})
    void a_range_that_is_several_or_none_is_answered_with_all_of_the_file(String range) {
        var answer = client.with("Range", range).get(original("a.jpg", PHOTO));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PHOTO);
    }

    @Test
    void an_empty_file_has_no_range() {
        var path = original("a.jpg", new byte[0]);

        assertThat(client.get(path).body()).isEmpty();
        assertThat(client.with("Range", "bytes=0-").get(path).status()).isEqualTo(416);
        assertThat(client.with("Range", "bytes=-1").get(path).status()).isEqualTo(416);
    }

    @Test
    void a_range_of_another_file_is_no_range() {
        var path = original("a.jpg", PHOTO);
        var tag = client.get(path).header("ETag").orElseThrow();

        assertThat(client.with("Range", "bytes=0-9")
                        .with("If-Range", tag)
                        .get(path)
                        .status())
                .isEqualTo(206);
        assertThat(client.with("Range", "bytes=0-9")
                        .with("If-Range", "\"other\"")
                        .get(path)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_client_who_has_the_bytes_does_not_get_them_again() {
        var path = original("a.jpg", PHOTO);
        var tag = client.get(path).header("ETag").orElseThrow();

        var known = client.with("If-None-Match", "\"other\", W/" + tag).get(path);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.header("ETag")).hasValue(tag);
        assertThat(client.with("If-None-Match", "\"other\"").get(path).status()).isEqualTo(200);
    }

    @Test
    void head_tells_all_that_get_would_without_the_bytes() {
        var path = original("a.jpg", PHOTO);

        var answer = client.head(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).hasValue(String.valueOf(PHOTO.length));
        assertThat(answer.header("ETag")).isEqualTo(client.get(path).header("ETag"));
        assertThat(client.with("Range", "bytes=0-9").head(path).status()).isEqualTo(206);
        assertThat(client.head("/files/asset_H9cNmGXLEc8NWcZzSThA9T/original").status())
                .isEqualTo(404);
    }

    @Test
    void a_file_name_cannot_become_another_header() {
        var hostile = "a\"; x=\"\tb\u0001é\u2028\\%0d%0aSet-Cookie: x=y.jpg";
        var answer = client.get(original(hostile.replace("\\", "\\\\").replace("\"", "\\\""), PHOTO));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Content-Disposition"))
                .hasValue("attachment; filename=\"a__ x___b_____0d_0aSet-Cookie_ x_y.jpg\"; filename*=UTF-8''"
                        + "a%22%3B%20x%3D%22%09b%01%C3%A9%E2%80%A8%5C%250d%250aSet-Cookie%3A%20x%3Dy.jpg");
    }

    @Test
    void a_long_name_fits_into_the_header() {
        var answer = client.get(original("写".repeat(1_020) + ".jpg", PHOTO));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition").orElse(""))
                .endsWith("%86%99.jpg")
                .hasSizeLessThan(3_000);
    }

    @Test
    void the_bytes_of_a_trashed_library_are_not_found_at_once_and_come_back_with_it() {
        var path = original("a.jpg", PHOTO);
        var library = "/api/libraries/" + client.get("/api/libraries").text("/0/id");
        assertThat(client.post(library + "/trash").status()).isEqualTo(200);

        var gone = client.get(path);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.header("Content-Disposition")).isEmpty();
        assertThat(client.head(path).status()).isEqualTo(404);

        assertThat(client.post(library + "/restore").status()).isEqualTo(200);
        assertThat(client.get(path).body()).isEqualTo(PHOTO);
    }

    @Test
    void without_a_signature_the_bytes_need_the_key_of_their_owner() {
        var path = original("a.jpg", PHOTO).split("\\?", 2)[0];

        assertThat(client.stranger().get(path).status()).isEqualTo(401);
        assertThat(server.newUser().get(path).status()).isEqualTo(404);
        assertThat(client.get(path).body()).isEqualTo(PHOTO);
    }

    private String original(String name, byte[] bytes) {
        var url = client.upload(Form.of(name, bytes)).text("/asset_urls/original/url");
        return url.substring(url.indexOf("/files/"));
    }
}
