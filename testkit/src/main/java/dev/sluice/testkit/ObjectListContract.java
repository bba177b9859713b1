package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Undeleted;
import dev.sluice.domain.AssetId;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a store tells what it holds. */
public interface ObjectListContract extends ObjectStoreSubject {
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

    private static byte[] content(int size) {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
