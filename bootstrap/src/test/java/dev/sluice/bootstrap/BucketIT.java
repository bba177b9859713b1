package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.bootstrap.Installation.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server whose bytes live in a bucket of a real S3 server. */
class BucketIT {
    private static final int LARGE = (20 << 20) + 7;

    @TempDir
    private static Path s3Folder;

    private static S3Process s3;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startS3() {
        s3 = S3Process.start(s3Folder);
    }

    @AfterAll
    static void stopS3() {
        s3.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void bytes_are_kept_in_the_bucket_served_from_there_and_deleted_there(Kind kind) throws Exception {
        var bucket = "photos-" + kind.name().toLowerCase(Locale.ROOT);
        var installation = Installation.fresh(kind, folder);
        var place = s3.bucket(bucket);
        var photo = photo();
        var film = film();
        String library;
        try (var server = serve(installation, place)) {
            var client = server.client();
            client.get("/readyz").expect(200);
            library = client.createLibrary("Holidays");
            client.upload(library, "photo.jpg", photo).expect(201);
            client.upload(library, "film.mp4", film).expect(201);
            server.kill();
        }
        try (var server = serve(installation, place)) {
            var client = server.client();
            var assets = client.assets(library, "live");
            var kept = named(assets, "photo.jpg");
            assertThat(client.download(kept)).isEqualTo(photo);
            var part = part(client, named(assets, "film.mp4"), "bytes=8388600-8388699");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(Arrays.copyOfRange(film, 8_388_600, 8_388_700));
            assertThat(get(client, link(kept, "thumbnail")).statusCode()).isEqualTo(200);
            assertThat(s3.objects(bucket)).as("two originals and a thumbnail").isEqualTo(3);
            server.terminate();
            assertThat(server.awaitExit()).isEqualTo(143);
        }
        verifyClean(installation, place);

        try (var server = serve(installation, place, "--retention", "PT0S", "--drain-interval", "PT0.1S")) {
            server.client().post("/api/libraries/" + library + "/trash").expect(200);
            Until.gone(server.client(), library);
            Until.holds("the bucket is empty", () -> s3.objects(bucket) == 0);
            server.terminate();
            assertThat(server.awaitExit()).isEqualTo(143);
        }
        verifyClean(installation, place);
        assertThat(installation.objects()).doesNotExist();
    }

    @Test
    void a_bucket_that_is_not_there_and_a_server_that_does_not_answer_are_told_at_the_start() {
        var installation = Installation.fresh(Kind.H2, folder);

        assertThat(complaint(installation, s3.flags("nowhere")))
                .startsWith("sluice: The bytes of assets cannot be kept in s3://nowhere/originals/."
                        + " Check --objects (SLUICE_OBJECTS), --s3-endpoint (SLUICE_S3_ENDPOINT),")
                .contains("404 NoSuchBucket");
        var nobody = new ArrayList<>(s3.flags("nowhere"));
        nobody.set(3, "http://127.0.0.1:1");
        assertThat(complaint(installation, nobody))
                .startsWith("sluice: The bytes of assets cannot be kept in s3://nowhere/originals/.")
                .contains("Connection refused");
    }

    private static String complaint(Installation installation, List<String> place) {
        try (var server = ServerProcess.run(S3Process.KEYS, arguments("serve", installation, place))) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.err()).hasSize(1);
            return server.err().get(0);
        }
    }

    private static void verifyClean(Installation installation, List<String> place) {
        try (var verify = ServerProcess.run(S3Process.KEYS, arguments("verify", installation, place, "--checksums"))) {
            assertThat(verify.awaitExit())
                    .as("%s %s", verify.out(), verify.err())
                    .isZero();
        }
    }

    private static ServerProcess serve(Installation installation, List<String> place, String... flags) {
        var environment = new HashMap<>(S3Process.KEYS);
        environment.put("SLUICE_BOOTSTRAP_KEY", Installation.KEY);
        var server = ServerProcess.run(environment, arguments("serve", installation, place, flags));
        server.awaitReady();
        return server;
    }

    private static List<String> arguments(
            String command, Installation installation, List<String> place, String... flags) {
        var arguments = new ArrayList<>(List.of(command));
        if (command.equals("serve")) {
            arguments.addAll(List.of("--port", "0"));
        }
        arguments.addAll(installation.flags());
        arguments.addAll(place);
        arguments.addAll(List.of(flags));
        return arguments;
    }

    private static HttpResponse<byte[]> part(Client client, JsonNode asset, String range) throws Exception {
        var request = HttpRequest.newBuilder(link(asset, "original")).header("Range", range);
        return client.http().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> get(Client client, URI link) throws Exception {
        return client.http().send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofByteArray());
    }

    private static URI link(JsonNode asset, String variant) {
        return URI.create(asset.at("/asset_urls/" + variant + "/url").textValue());
    }

    private static JsonNode named(List<JsonNode> assets, String name) {
        return assets.stream()
                .filter(asset -> asset.get("original_file_name").textValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Enough for several parts; it begins like a film, and there is nothing more to it. */
    private static byte[] film() {
        var film = new byte[LARGE];
        new Random(LARGE).nextBytes(film);
        var head = "\0\0\0\u0010ftypisom\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, film, 0, head.length);
        return film;
    }

    private static byte[] photo() throws IOException {
        try (var files = Files.list(Path.of("../examples/photos"))) {
            return Files.readAllBytes(files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .findFirst()
                    .orElseThrow());
        }
    }
}
