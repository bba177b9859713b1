package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sluice.application.port.Undeleted;
import dev.sluice.domain.AssetId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link dev.sluice.application.port.ObjectStore} promises. */
public interface ObjectStoreContract extends ObjectStreamContract, ObjectListContract {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_191, 8_192, 8_193, 1_000_003})
    default void what_is_stored_is_read_back_byte_for_byte(int size) {
        var id = Fixtures.assetId();
        var content = content(size);

        assertThat(objects().put(id, new ByteArrayInputStream(content))).isEqualTo(size);

        assertThat(read(id, 0)).isEqualTo(content);
    }

    @Test
    default void an_object_is_read_from_any_byte_on() {
        var id = Fixtures.assetId();
        var content = content(20_000);
        store(id, content);

        for (int from : new int[] {0, 1, 8_192, 19_999, 20_000}) {
            assertThat(read(id, from)).as("from %d", from).isEqualTo(Arrays.copyOfRange(content, from, content.length));
        }
        assertThat(read(id, 20_001)).isEmpty();
        assertThat(read(id, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    default void an_object_can_be_read_again_and_by_several_at_once() {
        var id = Fixtures.assetId();
        var content = content(100_000);
        store(id, content);

        var read = Race.of(4, racer -> read(id, 0));

        assertThat(read).hasSize(4).allSatisfy(copy -> assertThat(copy).isEqualTo(content));
    }

    @Test
    default void an_object_that_was_never_stored_is_not_there() {
        assertThat(isThere(Fixtures.assetId())).isFalse();
    }

    @Test
    default void what_is_deleted_is_not_there_and_others_are() {
        var deleted = List.of(stored(), stored(), stored());
        var kept = stored();

        assertThat(objects().delete(deleted)).isEqualTo(Undeleted.NONE);

        assertThat(deleted).allSatisfy(id -> assertThat(isThere(id)).isFalse());
        assertThat(isThere(kept)).isTrue();
    }

    @Test
    default void what_does_not_exist_counts_as_deleted() {
        var there = stored();

        assertThat(objects().delete(List.of(Fixtures.assetId(), there, Fixtures.assetId())))
                .isEqualTo(Undeleted.NONE);
        assertThat(objects().delete(List.of(there))).isEqualTo(Undeleted.NONE);
        assertThat(objects().delete(List.of())).isEqualTo(Undeleted.NONE);

        assertThat(isThere(there)).isFalse();
    }

    @Test
    default void a_thousand_objects_are_deleted_at_once() {
        var ids = Stream.generate(this::stored).limit(1_000).toList();

        assertThat(objects().delete(ids)).isEqualTo(Undeleted.NONE);

        assertThat(ids).noneMatch(this::isThere);
    }

    @Test
    default void objects_are_stored_at_the_same_time() {
        var ids = Race.of(8, racer -> {
            var id = Fixtures.assetId();
            store(id, Fixtures.bytes("racer " + racer));
            return id;
        });

        for (int racer = 0; racer < 8; racer++) {
            assertThat(read(ids.get(racer), 0)).isEqualTo(Fixtures.bytes("racer " + racer));
        }
    }

    @Test
    default void a_store_that_can_be_written_passes_the_check() {
        assertThatCode(() -> objects().check()).doesNotThrowAnyException();
    }

    private AssetId stored() {
        var id = Fixtures.assetId();
        store(id, content(10));
        return id;
    }

    private void store(AssetId id, byte[] content) {
        assertThat(objects().put(id, new ByteArrayInputStream(content))).isEqualTo(content.length);
    }

    private boolean isThere(AssetId id) {
        var object = objects().open(id, 0);
        object.ifPresent(ObjectStoreContract::close);
        return object.isPresent();
    }

    private byte[] read(AssetId id, long from) {
        try (var bytes = objects().open(id, from).orElseThrow()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(int size) {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
