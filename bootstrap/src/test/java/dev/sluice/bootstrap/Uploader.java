package dev.sluice.bootstrap;

import dev.sluice.domain.AssetId;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Uploads one small file after the other, on a thread of its own, until the server is gone. */
final class Uploader {
    private final List<UUID> acknowledged = new CopyOnWriteArrayList<>();
    private final Thread thread;

    private Uploader(Client client, String library, int number) {
        thread = new Thread(() -> upload(client, library, number), "uploader " + number);
    }

    static Uploader begin(Client client, String library, int number) {
        var uploader = new Uploader(client, library, number);
        uploader.thread.start();
        return uploader;
    }

    /** The assets that the server said are stored. */
    List<UUID> acknowledged() {
        return List.copyOf(acknowledged);
    }

    void awaitEnd() throws InterruptedException {
        thread.join();
    }

    private void upload(Client client, String library, int number) {
        try {
            for (int file = 0; ; file++) {
                var name = "uploader-%d-file-%d.jpg".formatted(number, file);
                var asset = client.upload(library, name, name.getBytes(StandardCharsets.UTF_8))
                        .expect(201);
                acknowledged.add(AssetId.parse(asset.get("id").textValue()).value());
            }
        } catch (UncheckedIOException serverIsGone) {
            // This is what it was waiting for.
        }
    }
}
