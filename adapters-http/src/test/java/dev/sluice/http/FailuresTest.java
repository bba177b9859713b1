package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.application.port.DatabaseUnavailable;
import dev.sluice.http.FailingObjects.Disk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static final byte[] PHOTO = UploadTest.photo("small-exif.jpg");

    private final FailingObjects objects = new FailingObjects();
    private final TestServer server = TestServer.over(objects);
    private final Client client = server.client;
    private final Logs logs = new Logs();

    @AfterEach
    void stop() {
        logs.close();
        server.close();
    }

    @Test
    void a_store_that_cannot_be_written_is_a_bad_gateway_for_the_moment() {
        objects.disk = Disk.UNWRITABLE;

        var answer = client.upload(Form.of("a.jpg", PHOTO));

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.header("Retry-After")).hasValue("5");
        assertThat(answer.text("/error_code")).isEqualTo("transient_storage_error");
        assertThat(answer.text()).doesNotContain("no space left on /secret/device");
        assertThat(client.get("/api/libraries").json()).isEmpty();
        assertThat(notes()).isEqualTo(1);
        assertThat(logs.complaints()).singleElement().asString().startsWith("WARN POST /api/assets");

        objects.disk = Disk.FINE;
        assertThat(client.upload(Form.of("a.jpg", PHOTO)).status()).isEqualTo(201);
    }

    @Test
    void a_store_that_fails_in_the_middle_of_a_big_file_is_answered_all_the_same() {
        objects.disk = Disk.UNWRITABLE;

        var answer = client.uploadStreaming(new Form().usual().file("a.mp4", new GeneratedBytes(20L << 20)));

        assertThat(answer.status()).isEqualTo(502);
    }

    @Test
    void a_store_that_cannot_be_read_is_a_bad_gateway_without_the_headers_of_a_download() {
        var path = original();
        objects.disk = Disk.UNREADABLE;

        var answer = client.get(path);

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.header("Content-Type")).hasValue("application/json");
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("Content-Disposition")).isEmpty();
        assertThat(logs.complaints()).hasSize(1);
    }

    @Test
    void a_store_that_fails_at_the_first_byte_is_a_bad_gateway_too() {
        var path = original();
        objects.disk = Disk.BROKEN_AT_ONCE;

        var answer = client.with("Range", "bytes=0-5").get(path);

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.header("Content-Range")).isEmpty();
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("Accept-Ranges")).isEmpty();
    }

    @Test
    void a_download_that_fails_in_the_middle_breaks_off_so_that_nobody_takes_it_for_whole() {
        var url = client.upload(Form.of("a.jpg", new byte[300_000])).text("/asset_urls/original/url");
        for (var disk : List.of(Disk.BROKEN_LATER, Disk.SHORT)) {
            objects.disk = disk;
            try (var wire = new Wire(server.port())) {
                wire.send("GET %s HTTP/1.1\nHost: localhost\nAuthorization: %s\n\n"
                        .formatted(url.substring(url.indexOf("/files/")), client.authorization()));
                var answer = wire.answer();

                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.header("content-length")).hasValue("300000");
                assertThat(answer.body()).hasSizeLessThan(300_000).containsOnly(0);
                assertThat(wire.isClosed()).isTrue();
            }
        }
        assertThat(logs.complaints()).isNotEmpty().allMatch(complaint -> complaint.startsWith("WARN GET /files/"));
    }

    @Test
    void without_the_database_it_is_service_unavailable_and_worth_another_try() {
        server.setbacks.befall(new DatabaseUnavailable(new IOException("jdbc:secret")));

        for (var answer : List.of(
                client.get("/api/libraries"),
                client.post("/api/libraries", "{\"name\": \"a\"}"),
                client.upload(Form.of("a.jpg", PHOTO)),
                client.get("/api/nothing"),
                client.put("/api/libraries", "{}"))) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).hasValue("5");
            assertThat(answer.header("x-should-retry")).isEmpty();
            assertThat(answer.text()).doesNotContain("secret");
        }
        assertThat(logs.complaints()).hasSize(5).allMatch(complaint -> complaint.startsWith("WARN"));
        server.setbacks.recover();
        assertThat(client.get("/api/libraries").status()).isEqualTo(200);
    }

    @Test
    void a_bug_is_an_internal_error_that_is_logged_once_and_tells_nothing() {
        server.setbacks.befall(new IllegalStateException("secret of the house"));

        for (var path : List.of("/api/libraries", "/api/nothing")) {
            var answer = client.get(path);
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text()).doesNotContain("secret", "Exception", "at dev.");
        }
        assertThat(logs.complaints())
                .containsExactly("ERROR GET /api/libraries failed", "ERROR GET /api/nothing failed");
    }

    @Test
    void a_failure_of_the_machine_itself_is_answered_in_json_too() {
        objects.disk = Disk.OUT_OF_MEMORY;

        var answer = client.upload(Form.of("a.jpg", PHOTO));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).doesNotContain("secret");
        assertThat(logs.complaints()).containsExactly("ERROR A request failed");
    }

    @Test
    void a_client_who_goes_away_from_a_download_is_nobodys_fault() {
        var big = new byte[20 << 20];
        var url = client.upload(Form.of("a.jpg", big)).text("/asset_urls/original/url");
        try (var wire = new Wire(server.port())) {
            wire.send("GET %s HTTP/1.1\nHost: localhost\nAuthorization: %s\n\n"
                    .formatted(url.substring(url.indexOf("/files/")), client.authorization()));
            wire.reset();
        }

        await().atMost(Duration.ofMinutes(1)).until(() -> objects.closed && server.isIdle());
        assertThat(logs.complaints()).isEmpty();
    }

    private String original() {
        var url = client.upload(Form.of("a.jpg", PHOTO)).text("/asset_urls/original/url");
        return url.substring(url.indexOf("/files/"));
    }

    private int notes() {
        return server.transactions
                .oneByOne(unit -> unit.reclaims().claim(10, Duration.ofMinutes(1)))
                .size();
    }
}
