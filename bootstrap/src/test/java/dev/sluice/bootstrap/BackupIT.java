package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.bootstrap.Installation.Kind;
import dev.sluice.domain.AssetId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/backup.md} says to do, and what comes of it. */
class BackupIT {
    @TempDir(factory = FastFolder.class)
    private Path folder;

    @Test
    void database_first_and_then_the_bytes_loses_nothing_while_a_server_goes_on() throws InterruptedException {
        var installation = Installation.fresh(Kind.POSTGRESQL, folder);
        var backup = Installation.fresh(Kind.POSTGRESQL, folder.resolve("backup"));
        List<UUID> safe;
        List<UUID> destroyed;
        List<UUID> all;

        try (var server = ServerProcess.serve(installation, "--drain-interval", "PT0.05S")) {
            var client = server.client();
            destroyed = upload(client, client.createLibrary("To be destroyed"), 3);
            var uploader = Uploader.begin(client, client.createLibrary("Busy"), 1);
            Until.holds("files are stored", () -> uploader.acknowledged().size() >= 50);

            safe = uploader.acknowledged();
            var dump = DatabaseDump.of(installation);
            destroy(client, destroyed);
            Until.holds("their bytes are gone", () -> !bytesOf(installation).removeAll(destroyed));
            int then = uploader.acknowledged().size();
            Until.holds("more files are stored", () -> uploader.acknowledged().size() >= then + 20);
            Folder.copy(installation.objects(), backup.objects());

            server.kill();
            uploader.awaitEnd();
            all = uploader.acknowledged();
            dump.restore(backup);
        }

        var left = Inventory.of(backup);
        var rows = left.assets().stream().map(Inventory.AssetRow::id).toList();
        assertThat(rows).containsAll(safe).containsAll(destroyed).doesNotContain(all.get(all.size() - 1));
        left.assertThatCountersAreExact();
        var found = verify(backup, "--checksums", "--repair");
        assertThat(found.out().lines().filter(line -> line.startsWith("I1")))
                .hasSize(destroyed.size())
                .allMatch(line -> line.contains("has no bytes") && namesOneOf(destroyed, line));
        assertThat(found.out().lines().filter(line -> line.startsWith("I2")))
                .hasSizeGreaterThanOrEqualTo(20)
                .allMatch(line -> line.endsWith("Put right."));
        assertThat(verify(backup).out().lines()).hasSize(destroyed.size()).allMatch(line -> line.startsWith("I1"));
        assertThatAllAreServed(backup, safe);
    }

    @Test
    void a_folder_with_embedded_h2_is_copied_while_the_server_is_stopped() {
        var installation = Installation.fresh(Kind.H2, folder);
        var backup = Installation.fresh(Kind.H2, folder.resolve("backup"));
        List<UUID> safe;

        try (var server = ServerProcess.serve(installation)) {
            var client = server.client();
            safe = upload(client, client.createLibrary("Holidays"), 20);
            server.terminate();
            assertThat(server.awaitExit()).isEqualTo(143);
        }
        Folder.copy(installation.data(), backup.data());

        var found = verify(backup, "--checksums");
        assertThat(found.out()).isEmpty();
        assertThat(found.exitCode()).isZero();
        assertThatAllAreServed(backup, safe);
    }

    private static List<UUID> upload(Client client, String library, int files) {
        var ids = new ArrayList<UUID>();
        for (int number = 0; number < files; number++) {
            var name = "file-%d.jpg".formatted(number);
            var asset = client.upload(library, name, name.getBytes(StandardCharsets.UTF_8))
                    .expect(201);
            ids.add(id(asset));
        }
        return ids;
    }

    private static void destroy(Client client, List<UUID> assets) {
        for (var asset : assets) {
            client.delete("/api/assets/" + new AssetId(asset)).expect(200);
        }
    }

    private static Collection<UUID> bytesOf(Installation installation) {
        return new ArrayList<>(Inventory.files(installation.objects()).keySet());
    }

    private static boolean namesOneOf(List<UUID> assets, String line) {
        return assets.stream().anyMatch(asset -> line.contains(new AssetId(asset).toString()));
    }

    private static CommandRun verify(Installation installation, String... flags) {
        var arguments = new ArrayList<>(List.of("verify"));
        arguments.addAll(installation.flags());
        arguments.addAll(List.of(flags));
        return CommandRun.of(Map.of(), arguments.toArray(String[]::new));
    }

    /** Each as it was uploaded: the test's files hold their names. */
    private static void assertThatAllAreServed(Installation installation, List<UUID> expected) {
        try (var server = ServerProcess.serve(installation)) {
            var client = server.client();
            Set<UUID> served = client.get("/api/libraries").expect(200).findValuesAsText("id").stream()
                    .filter(id -> id.startsWith("lib_"))
                    .flatMap(library -> client.assets(library, "all").stream())
                    .filter(asset -> expected.contains(id(asset)))
                    .peek(asset -> assertThat(client.download(asset))
                            .asString(StandardCharsets.UTF_8)
                            .isEqualTo(asset.get("original_file_name").textValue()))
                    .map(BackupIT::id)
                    .collect(Collectors.toSet());
            assertThat(served).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static UUID id(JsonNode asset) {
        return AssetId.parse(asset.get("id").textValue()).value();
    }
}
