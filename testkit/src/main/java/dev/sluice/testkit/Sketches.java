package dev.sluice.testkit;

import dev.sluice.application.port.Renderer;
import dev.sluice.domain.MediaType;
import dev.sluice.domain.Rendition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes pictures without looking at anything: the name of the rendition, and then the bytes of the file. */
public record Sketches() implements Renderer {
    @Override
    public Optional<byte[]> render(MediaType type, int orientation, Supplier<InputStream> file, Rendition rendition) {
        try (var bytes = file.get()) {
            return Optional.of(sketch(rendition, new String(bytes.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture of a file with this content. */
    public static byte[] sketch(Rendition rendition, String content) {
        return Fixtures.bytes(rendition.word() + " of " + content);
    }
}
