package dev.sluice.application.port;

import dev.sluice.domain.MediaType;
import dev.sluice.domain.Rendition;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes smaller pictures of images. */
@FunctionalInterface
public interface Renderer {
    /**
     * The picture as JPEG; empty if files of this type cannot be rendered, or this one is damaged, too large, or none of its
     * type. Needs a bounded amount of memory, whatever the file is. Failures of the stream come out as
     * {@link java.io.UncheckedIOException}.
     *
     * @param orientation 1 to 8 as in EXIF, by which the picture is turned upright
     * @param file opens the file, if it is looked into at all; the renderer closes it
     * @throws RendererBusy if others want pictures in such numbers that this one would have to wait for long
     */
    Optional<byte[]> render(MediaType type, int orientation, Supplier<InputStream> file, Rendition rendition);
}
