package dev.sluice.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Undeleted;
import dev.sluice.domain.AssetId;
import dev.sluice.storage.FaultyLine.Fault;
import dev.sluice.testkit.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong on the way to a bucket, and how large objects get there. */
class S3ObjectsTest {
    private static final int LARGE = 2 * S3Upload.PART_BYTES + 4_711;

    @TempDir
    private static Path folder;

    private static S3Server server;
    private static final AtomicInteger BUCKETS = new AtomicInteger();

    private String bucket;
    private FaultyLine line;
    private S3Objects objects;

    @BeforeAll
    static void start() {
        server = S3Server.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open_a_new_bucket() {
        bucket = "bucket-" + BUCKETS.incrementAndGet();
        server.createBucket(bucket);
        line = new FaultyLine(server.address());
        objects = at(line.address());
    }

    @AfterEach
    void hang_up() {
        objects.close();
        line.close();
    }

    @Test
    void a_large_object_goes_part_by_part_and_comes_back_whole() throws IOException {
        var id = Fixtures.assetId();
        var content = content(LARGE);

        assertThat(objects.put(id, new ByteArrayInputStream(content))).isEqualTo(LARGE);

        assertThat(read(id, 0)).isEqualTo(content);
        assertThat(read(id, LARGE - 10)).hasSize(10);
        assertThat(objects.find(List.of(id))).containsExactly(new StoredObject(id, LARGE, true));
        assertThat(requests("PUT")).hasSize(3);
    }

    @Test
    void an_object_of_exactly_one_part_comes_back_whole() throws IOException {
        var id = Fixtures.assetId();
        var content = content(S3Upload.PART_BYTES);

        assertThat(objects.put(id, new ByteArrayInputStream(content))).isEqualTo(content.length);

        assertThat(read(id, 0)).isEqualTo(content);
    }

    @Test
    void of_a_large_object_whose_stream_fails_no_part_is_kept() {
        var failure = new IOException("the line is dead");

        assertThatThrownBy(() -> objects.put(Fixtures.assetId(), large(() -> {
                    throw failure;
                })))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(failure);

        assertThat(listed()).isEmpty();
    }

    @Test
    void parts_that_a_dead_process_left_are_listed_and_deleted_with_their_object() {
        var id = Fixtures.assetId();
        leaveParts(id);
        assertThat(listed()).containsExactly(new StoredObject(id, 0, false));

        assertThat(objects.delete(List.of(id))).isEqualTo(Undeleted.NONE);

        assertThat(listed()).isEmpty();
    }

    @Test
    void a_large_upload_that_is_deleted_while_it_runs_fails() {
        var id = Fixtures.assetId();

        assertThatThrownBy(() -> objects.put(
                        id, large(() -> assertThat(objects.delete(List.of(id))).isEqualTo(Undeleted.NONE))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("The bytes of " + id + " cannot be stored: the object store answered 404");

        assertThat(listed()).isEmpty();
    }

    @Test
    void other_keys_of_the_bucket_are_nobodys_business() {
        var elsewhere = new S3Objects(S3Bucket.parse("s3://" + bucket + "/other"), S3Server.settings(server.address()));
        var id = Fixtures.assetId();
        assertThat(elsewhere.put(id, new ByteArrayInputStream(content(3)))).isEqualTo(3);

        assertThat(listed()).isEmpty();
        assertThat(objects.find(List.of(id))).isEmpty();
        assertThat(objects.delete(List.of(id))).isEqualTo(Undeleted.NONE);

        assertThat(elsewhere.find(List.of(id))).hasSize(1);
        elsewhere.close();
    }

    @Test
    void a_thousand_objects_are_deleted_by_one_call() {
        var ids = Stream.generate(Fixtures::assetId).limit(1_001).toList();

        assertThat(objects.delete(ids)).isEqualTo(Undeleted.NONE);

        assertThat(requests("POST")).hasSize(2);
    }

    @Test
    void a_store_that_fails_for_a_moment_is_asked_again() throws IOException {
        var id = Fixtures.assetId();
        var failures = new AtomicInteger();
        line.faults(request -> failures.incrementAndGet() % 2 == 1 ? Fault.REFUSED : Fault.NONE);

        assertThat(objects.put(id, new ByteArrayInputStream(content(10)))).isEqualTo(10);
        assertThat(read(id, 0)).isEqualTo(content(10));
        assertThat(objects.delete(List.of(id))).isEqualTo(Undeleted.NONE);

        line.faults(request -> Fault.NONE);
        assertThat(listed()).isEmpty();
    }

    @Test
    void a_store_that_goes_on_failing_is_told_in_a_sentence() {
        var id = Fixtures.assetId();
        line.faults(request -> Fault.REFUSED);

        assertThatThrownBy(() -> objects.put(id, new ByteArrayInputStream(content(10))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("The bytes of " + id + " cannot be stored: the object store answered 503");
        assertThatThrownBy(() -> objects.open(id, 0))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("The bytes of " + id + " cannot be read: the object store answered 503");
        assertThatThrownBy(this::listed)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("503");
        assertThatThrownBy(() -> objects.check()).isInstanceOf(UncheckedIOException.class);
        assertThat(objects.delete(List.of(id))).isEqualTo(new Undeleted(List.of(id), "the object store answered 503"));
    }

    @Test
    void objects_whose_deletion_seemed_to_fail_are_kept_for_another_attempt_which_finds_them_deleted() {
        var ids = List.of(stored(), stored());
        line.faults(request -> request.startsWith("POST") ? Fault.FAILED_AFTERWARDS : Fault.NONE);

        assertThat(objects.delete(ids).ids()).isEqualTo(ids);

        line.faults(request -> Fault.NONE);
        assertThat(listed()).isEmpty();
        assertThat(objects.delete(ids)).isEqualTo(Undeleted.NONE);
    }

    @Test
    void a_store_that_falls_silent_is_given_up() {
        line.faults(request -> Fault.SILENT);

        assertThatThrownBy(() -> objects.check())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("timed out");
    }

    @Test
    void bytes_that_changed_on_the_way_are_refused() {
        var id = Fixtures.assetId();
        line.faults(request -> request.startsWith("PUT") ? Fault.GARBLED : Fault.NONE);

        assertThatThrownBy(() -> objects.put(id, new ByteArrayInputStream(content(1_000))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("The bytes of " + id + " cannot be stored: the object store answered 40");
        assertThatThrownBy(() -> objects.put(id, new ByteArrayInputStream(content(LARGE))))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(listed()).isEmpty();
    }

    @Test
    void a_server_that_is_not_there_is_told_in_a_sentence() {
        var absent = at(URI.create("http://127.0.0.1:1"));
        var id = Fixtures.assetId();

        assertThatThrownBy(() -> absent.check())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("The object store s3://" + bucket + "/originals/ cannot be written: ")
                .hasMessageContaining("Connection refused");
        assertThat(absent.delete(List.of(id)).ids()).containsExactly(id);
        absent.close();
    }

    @Test
    void a_bucket_that_is_not_there_is_not_taken_for_an_empty_one() {
        var nowhere = new S3Objects(S3Bucket.parse("s3://no-such-bucket"), S3Server.settings(server.address()));
        var id = Fixtures.assetId();

        assertThatThrownBy(() -> nowhere.check()).hasMessageContaining("NoSuchBucket");
        assertThatThrownBy(() -> nowhere.open(id, 0)).hasMessageContaining("NoSuchBucket");
        assertThatThrownBy(() -> nowhere.list().toList()).hasMessageContaining("NoSuchBucket");
        assertThat(nowhere.delete(List.of(id)).ids()).containsExactly(id);
        nowhere.close();
    }

    @Test
    void a_secret_is_never_shown() {
        assertThat(S3Server.settings(server.address()).toString()).doesNotContain(S3Server.LOGIN.secretKey());
    }

    private S3Objects at(URI endpoint) {
        return new S3Objects(
                S3Bucket.parse("s3://" + bucket + "/originals"), S3Server.settings(endpoint), Duration.ofSeconds(2));
    }

    private AssetId stored() {
        var id = Fixtures.assetId();
        assertThat(objects.put(id, new ByteArrayInputStream(content(10)))).isEqualTo(10);
        return id;
    }

    private byte[] read(AssetId id, long from) throws IOException {
        try (var bytes = objects.open(id, from).orElseThrow()) {
            return bytes.readAllBytes();
        }
    }

    private List<StoredObject> listed() {
        return objects.list().toList();
    }

    private List<String> requests(String method) {
        return line.requests().stream()
                .filter(request -> request.startsWith(method))
                .toList();
    }

    /** As a process leaves them that dies before it can give the upload up. */
    private void leaveParts(AssetId id) {
        try (var client = S3Clients.of(S3Server.settings(server.address()), Duration.ofSeconds(30))) {
            var key = "originals/" + id.value();
            client.createMultipartUpload(request -> request.bucket(bucket).key(key));
        }
    }

    private static InputStream large(End end) {
        return new SequenceInputStream(new ByteArrayInputStream(content(LARGE)), new InputStream() {
            @Override
            public int read() throws IOException {
                end.reached();
                return -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        });
    }

    private static byte[] content(int size) {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private interface End {
        void reached() throws IOException;
    }
}
