package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.domain.AssetId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How a store deals with the streams that it is given. */
public interface ObjectStreamContract extends ObjectStoreSubject {
    @Test
    default void nobody_sees_an_object_before_all_of_it_is_stored() {
        var id = Fixtures.assetId();
        var content = content(100_000);
        var ended = new AtEnd(content, () -> assertThat(isThere(id)).isFalse());

        assertThat(objects().put(id, ended)).isEqualTo(content.length);

        assertThat(ended.wasReached()).isTrue();
        assertThat(isThere(id)).isTrue();
    }

    @Test
    default void of_a_stream_that_fails_nothing_is_kept() {
        var id = Fixtures.assetId();
        var failure = new IOException("the line is dead");

        assertThatThrownBy(() -> objects().put(id, new AtEnd(content(100_000), () -> {
                    throw failure;
                })))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(failure);

        assertThat(isThere(id)).isFalse();
    }

    @Test
    default void an_exception_of_the_stream_comes_out_unchanged() {
        var id = Fixtures.assetId();
        var failure = new IllegalArgumentException("too long");

        assertThatThrownBy(() -> objects().put(id, new AtEnd(content(100_000), () -> {
                    throw failure;
                })))
                .isSameAs(failure);

        assertThat(isThere(id)).isFalse();
    }

    @Test
    default void a_stream_is_not_closed_by_storing_it() {
        var stream = new AtEnd(content(10), () -> {});

        assertThat(objects().put(Fixtures.assetId(), stream)).isEqualTo(10);

        assertThat(stream.isClosed()).isFalse();
    }

    private boolean isThere(AssetId id) {
        var object = objects().open(id, 0);
        object.ifPresent(ObjectStreamContract::close);
        return object.isPresent();
    }

    private static byte[] content(int size) {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
