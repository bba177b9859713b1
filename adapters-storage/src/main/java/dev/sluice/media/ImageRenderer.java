package dev.sluice.media;

import dev.sluice.application.port.Renderer;
import dev.sluice.application.port.RendererBusy;
import dev.sluice.domain.MediaType;
import dev.sluice.domain.Rendition;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/**
 * Renders what the JVM can read: JPEG, PNG, GIF, BMP and TIFF, and whatever formats plugins of ImageIO on the class path add.
 * It reads only as many pixels as it needs, two files at a time, and keeps what has been read of a file meanwhile in the
 * folder for temporary files, not in memory.
 */
public final class ImageRenderer implements Renderer {
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore free;
    private final Duration patience;

    public ImageRenderer() {
        this(AT_ONCE, PATIENCE);
    }

    /** @param patience how long to wait until fewer than this many pictures are made */
    ImageRenderer(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    @Override
    public Optional<byte[]> render(MediaType type, int orientation, Supplier<InputStream> file, Rendition rendition) {
        if (!ImageIO.getImageReadersByMIMEType(type.text()).hasNext()) {
            return Optional.empty();
        }
        await();
        try (var stored = new StoredStream(file.get())) {
            var picture = ImageSource.read(stored, rendition.edge()).map(read -> {
                var upright = Canvas.upright(Canvas.fit(read, rendition.edge()), orientation);
                return Jpegs.encode(upright);
            });
            stored.requireUnbroken();
            return picture;
        } finally {
            free.release();
        }
    }

    private void await() {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RendererBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RendererBusy();
        }
    }
}
