package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.Installation.Kind;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a {@code kill -9} in the middle of uploads leaves behind. */
class UploadCrashIT {
    private static final int LARGE = 64 * 1024 * 1024;
    private static final int UPLOADERS = 3;

    @TempDir(factory = FastFolder.class)
    private Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void of_uploads_that_were_cut_off_nothing_stays_and_all_that_were_acknowledged_are_there(Kind kind)
            throws InterruptedException {
        var installation = Installation.fresh(kind, folder);

        var acknowledged = killWhileUploading(installation);

        var left = Inventory.of(installation);
        assertThat(left.assets()).extracting(Inventory.AssetRow::id).containsAll(acknowledged);
        assertThat(left.parts()).as("what there is of the large file").isPositive();
        assertThat(left.noted()).hasSizeBetween(1, 1 + UPLOADERS);
        left.assertThatNothingIsLost();
        left.assertThatNothingLeaks();
        left.assertThatCountersAreExact();

        makeNotesDue(installation);
        try (var server = ServerProcess.serve(installation)) {
            Until.stored(installation, left.assets().size());
            server.terminate();
            server.awaitExit();
        }

        var end = Inventory.of(installation);
        assertThat(end.assets()).containsExactlyInAnyOrderElementsOf(left.assets());
        assertThat(end.noted()).isEmpty();
        assertThat(end.parts()).isZero();
        end.assertThatNothingIsLost();
        end.assertThatNothingLeaks();
        end.assertThatCountersAreExact();
    }

    /** Returns the assets that the server said are stored. */
    private static List<UUID> killWhileUploading(Installation installation) throws InterruptedException {
        try (var server = ServerProcess.serve(installation);
                var large = new GatedStream(LARGE)) {
            var client = server.client();
            var library = client.createLibrary("Holidays");
            var upload = client.http()
                    .sendAsync(
                            client.uploading(library, "large.mov", BodyPublishers.ofInputStream(() -> large))
                                    .build(),
                            BodyHandlers.discarding());
            Until.holds("a good part of the large file has arrived", () -> Inventory.bytes(installation) > LARGE / 4);
            var uploaders = IntStream.range(0, UPLOADERS)
                    .mapToObj(number -> Uploader.begin(client, library, number))
                    .toList();
            Until.holds(
                    "everybody has stored some files",
                    () -> uploaders.stream()
                            .allMatch(uploader -> uploader.acknowledged().size() >= 5));

            server.kill();

            large.open();
            assertThat(upload).failsWithin(Duration.ofMinutes(1));
            for (var uploader : uploaders) {
                uploader.awaitEnd();
            }
            return uploaders.stream()
                    .flatMap(uploader -> uploader.acknowledged().stream())
                    .toList();
        }
    }

    private static void makeNotesDue(Installation installation) {
        try (var tables = new Tables(installation)) {
            tables.makeNotesDue();
        }
    }
}
