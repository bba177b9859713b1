package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.bootstrap.Installation.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a library from its creation to its last asset, over HTTP, with photos from real cameras. */
class WholeLifeIT {
    private static final Path PHOTOS = Path.of("../examples/photos");

    @TempDir(factory = FastFolder.class)
    private Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_library_is_filled_trashed_drained_in_part_restored_and_drained_to_the_end(Kind kind) {
        var installation = Installation.fresh(kind, folder);
        var photos = photos();
        String library;

        try (var server = ServerProcess.serve(
                installation,
                "--retention",
                "PT1S",
                "--drain-interval",
                "PT0.1S",
                "--drain-batch",
                "1",
                // Slow enough for the restore to come before the end, however busy the machine is.
                "--drain-rate",
                "0.02")) {
            var client = server.client();
            library = client.createLibrary("Holidays");
            photos.forEach((name, bytes) -> client.upload(library, name, bytes).expect(201));
            photos.forEach((name, bytes) -> client.upload(library, name, bytes).expect(200));
            assertThat(download(client, library)).usingRecursiveComparison().isEqualTo(photos);

            client.post("/api/libraries/" + library + "/trash").expect(200);
            assertThat(client.get("/api/libraries").expect(200)).isEmpty();
            Until.purged(client, library, 1);

            var restored = client.post("/api/libraries/" + library + "/restore").expect(200);
            assertThat(restored.get("asset_count").intValue()).isEqualTo(photos.size() - 1);
            var left = download(client, library);
            assertThat(left).hasSize(photos.size() - 1);
            left.forEach((name, bytes) -> assertThat(bytes).isEqualTo(photos.get(name)));
            assertThat(receipt(client, library).get("purged_assets").intValue()).isOne();
            assertThat(receipt(client, library).get("assets").intValue()).isEqualTo(photos.size() - 1);
            server.terminate();
            assertThat(server.awaitExit()).isEqualTo(143);
        }

        try (var server = ServerProcess.serve(installation, "--retention", "PT0S", "--drain-interval", "PT0.1S")) {
            var client = server.client();
            assertThat(download(client, library)).hasSize(photos.size() - 1);

            client.post("/api/libraries/" + library + "/trash").expect(200);
            Until.gone(client, library);
            Until.stored(installation, 0);
            client.post("/api/libraries/" + library + "/restore").expect(404);
        }

        try (var tables = new Tables(installation)) {
            assertThat(tables.purged()).hasSize(photos.size()).doesNotHaveDuplicates();
            assertThat(tables.noted()).isEmpty();
        }
    }

    private static JsonNode receipt(Client client, String library) {
        var receipts = client.get("/api/libraries/" + library + "/receipts").expect(200);
        assertThat(receipts).hasSize(1);
        return receipts.get(0);
    }

    /** The bytes of all assets, by their names. */
    private static Map<String, byte[]> download(Client client, String library) {
        return client.assets(library, "live").stream()
                .collect(Collectors.toMap(
                        asset -> asset.get("original_file_name").textValue(),
                        client::download,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, byte[]> photos() {
        try (var files = Files.list(PHOTOS)) {
            List<Path> photos =
                    files.filter(file -> !file.toString().endsWith(".md")).toList();
            assertThat(photos).hasSizeGreaterThanOrEqualTo(3);
            return photos.stream()
                    .collect(Collectors.toMap(
                            photo -> photo.getFileName().toString(),
                            WholeLifeIT::bytes,
                            (one, other) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
