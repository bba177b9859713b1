package dev.sluice.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.domain.AssetId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DiskObjectsTest {
    private static final AssetId ASSET = asset("0197a5a2-77c4-7000-8000-00000000abcd");
    private static final AssetId ELSEWHERE = asset("0197a5a2-77c4-7000-8000-000000001234");
    private static final String PLACE = "cd/ab/0197a5a2-77c4-7000-8000-00000000abcd";

    @TempDir
    private Path folder;

    private Path root;
    private DiskObjects objects;

    @BeforeEach
    void open_a_new_store() {
        root = folder.resolve("new/objects");
        objects = new DiskObjects(root);
    }

    @Test
    void an_object_lies_two_folders_deep_by_the_last_digits_of_its_id() {
        assertThat(objects.put(ASSET, bytes("photo"))).isEqualTo(5);

        assertThat(root.resolve(PLACE)).hasContent("photo");
        assertThat(files()).containsExactly(PLACE);
    }

    @Test
    void a_stream_that_breaks_off_leaves_no_file() {
        var broken = new SequenceInputStream(bytes("first half"), ending(() -> {
            throw new IOException("the line is dead");
        }));

        assertThatThrownBy(() -> objects.put(ASSET, broken))
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .hasMessage("the line is dead");

        assertThat(files()).isEmpty();
    }

    @Test
    void a_part_left_by_a_crash_is_overwritten_by_the_next_attempt() throws IOException {
        leave(PLACE + ".part", "the longer bytes of the attempt before");

        assertThat(objects.put(ASSET, bytes("photo"))).isEqualTo(5);

        assertThat(root.resolve(PLACE)).hasContent("photo");
        assertThat(files()).containsExactly(PLACE);
    }

    @Test
    void a_part_left_by_a_crash_is_deleted_with_its_object() throws IOException {
        assertThat(objects.put(ASSET, bytes("photo"))).isEqualTo(5);
        leave(PLACE + ".part", "half a photo");

        assertThat(objects.delete(List.of(ASSET)).ids()).isEmpty();

        assertThat(files()).isEmpty();
    }

    @Test
    void an_upload_that_is_deleted_while_it_runs_fails() {
        var deletedMeanwhile = new SequenceInputStream(
                bytes("all of it"),
                ending(() -> assertThat(objects.delete(List.of(ASSET)).ids()).isEmpty()));

        assertThatThrownBy(() -> objects.put(ASSET, deletedMeanwhile))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(ASSET.toString());

        assertThat(files()).isEmpty();
    }

    @Test
    void a_place_that_cannot_be_used_says_so_and_is_in_nobody_elses_way() throws IOException {
        leave("cd", "a file where a folder should be");
        assertThat(objects.put(ELSEWHERE, bytes("photo"))).isEqualTo(5);

        assertThatThrownBy(() -> objects.put(ASSET, bytes("photo")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll(ASSET.toString(), root.resolve("cd").toString());
        assertThatThrownBy(() -> objects.open(ASSET, 0))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll(ASSET.toString(), "Not a directory");
        var undeleted = objects.delete(List.of(ASSET, ELSEWHERE));

        assertThat(undeleted.ids()).containsExactly(ASSET);
        assertThat(undeleted.reason()).contains(root.resolve("cd").toString(), "Not a directory");
        assertThat(files()).containsExactly("cd");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_full_disk_says_so_and_leaves_nothing() throws IOException {
        Files.createDirectories(root.resolve("cd/ab"));
        Files.createSymbolicLink(root.resolve(PLACE + ".part"), Path.of("/dev/full"));

        assertThatThrownBy(() -> objects.put(ASSET, bytes("photo")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll(ASSET.toString(), "No space left on device");

        assertThat(files()).isEmpty();
    }

    @Test
    void a_store_that_has_vanished_is_not_taken_for_an_empty_one() throws IOException {
        Files.delete(root);

        assertThatThrownBy(() -> objects.open(ASSET, 0)).hasMessageContaining(root + ": no such file or folder");
        assertThatThrownBy(() -> objects.put(ASSET, bytes("photo")))
                .hasMessageContaining(root + ": no such file or folder");
        assertThatThrownBy(() -> objects.check()).isInstanceOf(UncheckedIOException.class);
        var undeleted = objects.delete(List.of(ASSET));

        assertThat(undeleted.ids()).containsExactly(ASSET);
        assertThat(undeleted.reason()).isEqualTo(root + ": no such file or folder");
        assertThat(root).doesNotExist();
    }

    @Test
    void a_folder_that_vanished_is_made_again() throws IOException {
        assertThat(objects.put(ASSET, bytes("photo"))).isEqualTo(5);
        Files.delete(root.resolve(PLACE));
        Files.delete(root.resolve("cd/ab"));

        assertThat(objects.put(ASSET, bytes("photo"))).isEqualTo(5);

        assertThat(files()).containsExactly(PLACE);
    }

    @Test
    void a_check_leaves_nothing_behind() {
        objects.check();

        assertThat(files()).isEmpty();
    }

    @Test
    void a_check_tells_why_nothing_can_be_written() throws IOException {
        Files.createDirectory(root.resolve(".probe.part"));

        assertThatThrownBy(() -> objects.check())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("The folder for objects cannot be written: " + root.resolve(".probe.part"));
    }

    @Test
    void a_root_that_is_a_file_is_refused_at_once() throws IOException {
        Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new DiskObjects(folder.resolve("file")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("The folder for objects cannot be made: " + folder.resolve("file")
                        + ": there is a file where a folder should be");
    }

    private List<String> files() {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> !Files.isDirectory(path))
                    .map(path -> root.relativize(path).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void leave(String path, String content) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), content);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static AssetId asset(String uuid) {
        return new AssetId(UUID.fromString(uuid));
    }

    /** A stream without bytes whose end is an event. */
    private static InputStream ending(End end) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                end.reached();
                return -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        };
    }

    private interface End {
        void reached() throws IOException;
    }
}
