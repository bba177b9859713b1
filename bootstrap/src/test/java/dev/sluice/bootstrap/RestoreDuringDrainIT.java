package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.bootstrap.Installation.Kind;
import dev.sluice.domain.Library;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A restore that comes while the drain is at work. */
class RestoreDuringDrainIT {
    private static final int ASSETS = 20_000;

    @TempDir(factory = FastFolder.class)
    private Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_restore_in_mid_drain_tells_the_truth_and_no_later_drain_touches_the_library(Kind kind) {
        var installation = Installation.fresh(kind, folder);
        var seeded = seed(installation);
        var library = seeded.id().toString();

        try (var server = ServerProcess.serve(
                installation,
                "--retention",
                "PT0S",
                "--drain-interval",
                "PT0.1S",
                "--drain-batch",
                "100",
                "--drain-rate",
                "200")) {
            var client = server.client();
            Until.purged(client, library, 500);

            var restored = client.post("/api/libraries/" + library + "/restore").expect(200);

            int left = restored.get("asset_count").intValue();
            assertThat(left).isBetween(1, ASSETS - 500);
            assertThat(restored.at("/restored/assets").intValue()).isEqualTo(left);
            assertThat(restored.at("/restored/purged_assets").intValue()).isEqualTo(ASSETS - left);
            var listed = client.assets(library, "all");
            assertThat(listed).hasSize(left);
            assertThat(ids(listed)).doesNotHaveDuplicates();
            assertThat(listed.parallelStream().filter(asset -> !isWhole(client, asset)))
                    .isEmpty();

            drainAnother(client);
            assertThat(ids(client.assets(library, "all"))).isEqualTo(ids(listed));
            assertThat(client.get("/api/libraries/" + library).expect(200).get("updated_at"))
                    .isEqualTo(restored.get("updated_at"));
            assertThat(client.get("/api/libraries/" + library + "/receipts").expect(200))
                    .hasSize(1);
        }

        var end = Inventory.of(installation);
        end.assertThatNothingIsLost();
        end.assertThatNothingLeaks();
        end.assertThatCountersAreExact();
    }

    private static Library seed(Installation installation) {
        try (var seeds = new Seeds(installation)) {
            var library = seeds.library("Due", ASSETS);
            seeds.trash(library);
            return library;
        }
    }

    /** Shows that the drain is at work after the restore too. */
    private static void drainAnother(Client client) {
        var another = client.createLibrary("Another");
        client.upload(another, "another.jpg", new byte[] {1}).expect(201);
        client.post("/api/libraries/" + another + "/trash").expect(200);
        Until.gone(client, another);
    }

    private static boolean isWhole(Client client, JsonNode asset) {
        return sha256(client.download(asset))
                .equals(asset.at("/file_data/checksum").textValue());
    }

    private static String sha256(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ids(List<JsonNode> assets) {
        return assets.stream().map(asset -> asset.get("id").textValue()).toList();
    }
}
