package dev.sluice.storage;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.StoredObject;
import dev.sluice.application.port.Undeleted;
import dev.sluice.domain.AssetId;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Objects in a bucket of Amazon S3, or of a server that speaks its protocol. Needs the AWS SDK ({@code s3} and
 * {@code url-connection-client}), which this module does not bring along.
 *
 * <p>A large object goes in parts of 8 MiB, one at a time in memory. Parts of uploads whose process died are deleted with their
 * objects; a lifecycle rule of the bucket that does it too does no harm, if it waits for more than a day.
 */
public final class S3Objects implements ObjectStore, AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final S3Client client;
    private final S3Bucket bucket;

    /**
     * A store in this bucket, which exists. Nothing is asked of it yet.
     *
     * @throws UncheckedIOException if no region is given and none can be found
     */
    public S3Objects(S3Bucket bucket, S3Settings settings) {
        this(bucket, settings, SILENCE);
    }

    S3Objects(S3Bucket bucket, S3Settings settings, Duration silence) {
        this.bucket = bucket;
        try {
            this.client = S3Clients.of(settings, silence);
        } catch (SdkException e) {
            throw S3Failures.because("The object store " + bucket + " cannot be used", e);
        }
    }

    @Override
    public long put(AssetId id, InputStream bytes) {
        try {
            return new S3Upload(client, bucket, id).store(bytes);
        } catch (SdkException e) {
            throw S3Failures.because("The bytes of " + id + " cannot be stored", e);
        }
    }

    @Override
    public Optional<InputStream> open(AssetId id, long from) {
        try {
            return Optional.of(new S3Stream(client.getObject(request -> {
                var unused = request.bucket(bucket.name()).key(bucket.key(id));
                if (from > 0) {
                    var unusedToo = request.range("bytes=" + from + "-");
                }
            })));
        } catch (S3Exception answer) {
            if (S3Failures.isNoSuchObject(answer)) {
                return Optional.empty();
            }
            if (S3Failures.isBehindTheEnd(answer)) {
                return Optional.of(InputStream.nullInputStream());
            }
            throw S3Failures.because("The bytes of " + id + " cannot be read", answer);
        } catch (SdkException e) {
            throw S3Failures.because("The bytes of " + id + " cannot be read", e);
        }
    }

    @Override
    public Undeleted delete(List<AssetId> ids) {
        return new S3Deletion(client, bucket).delete(ids);
    }

    @Override
    public List<StoredObject> find(List<AssetId> ids) {
        return new S3Listing(client, bucket).find(ids);
    }

    @Override
    public Stream<StoredObject> list() {
        return new S3Listing(client, bucket).all();
    }

    @Override
    public void check() {
        try {
            var unused = client.putObject(
                    request -> request.bucket(bucket.name()).key(bucket.probe()), RequestBody.fromBytes(new byte[1]));
            var unusedToo =
                    client.deleteObject(request -> request.bucket(bucket.name()).key(bucket.probe()));
        } catch (SdkException e) {
            throw S3Failures.because("The object store " + bucket + " cannot be written", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
