package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.StoredObject;
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

/** What {@link ObjectStore} promises. */
public interface ObjectStoreContract {
    /** The store, the same one throughout a test. */
    ObjectStore objects();

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
    default void objects_that_are_there_are_found_with_their_sizes() {
        var ids = List.of(Fixtures.assetId(), Fixtures.assetId(), Fixtures.assetId());
        store(ids.get(0), content(7));
        store(ids.get(2), content(0));

        assertThat(objects().find(ids))
                .containsExactlyInAnyOrder(
                        new StoredObject(ids.get(0), 7, true), new StoredObject(ids.get(2), 0, true));
        assertThat(objects().find(List.of(ids.get(1)))).isEmpty();
        assertThat(objects().find(List.of())).isEmpty();
    }

    @Test
    default void the_list_tells_every_object_once() {
        var kept = Stream.generate(this::stored).limit(20).toList();
        var deleted = stored();
        assertThat(objects().delete(List.of(deleted))).isEqualTo(Undeleted.NONE);

        assertThat(listed())
                .filteredOn(object -> kept.contains(object.id()))
                .containsExactlyInAnyOrderElementsOf(
                        kept.stream().map(id -> new StoredObject(id, 10, true)).toList());
        assertThat(listed()).extracting(StoredObject::id).doesNotContain(deleted);
    }

    @Test
    default void what_is_being_written_is_not_found_and_what_failed_is_not_listed() {
        var id = Fixtures.assetId();

        assertThatThrownBy(() -> objects().put(id, new AtEnd(content(100_000), () -> {
                    assertThat(objects().find(List.of(id))).isEmpty();
                    throw new IllegalArgumentException("too long");
                })))
                .hasMessage("too long");

        assertThat(listed()).extracting(StoredObject::id).doesNotContain(id);
    }

    @Test
    default void a_store_that_can_be_written_passes_the_check() {
        assertThatCode(() -> objects().check()).doesNotThrowAnyException();
    }

    private List<StoredObject> listed() {
        try (var all = objects().list()) {
            return all.toList();
        }
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
