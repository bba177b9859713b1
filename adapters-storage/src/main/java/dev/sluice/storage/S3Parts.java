package dev.sluice.storage;

import dev.sluice.domain.AssetId;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What there is of uploads that were begun and neither completed nor given up: a store keeps their parts. */
record S3Parts(S3Client client, S3Bucket bucket) {
    /** The uploads of this store that are in the middle. */
    Stream<MultipartUpload> list() {
        return client
                .listMultipartUploadsPaginator(
                        request -> request.bucket(bucket.name()).prefix(bucket.prefix()))
                .uploads()
                .stream()
                .filter(upload -> bucket.asset(upload.key()).isPresent());
    }

    /** Gives up all uploads of these assets, so that those still running fail. One listing for all: there are few. */
    void abort(Set<AssetId> ids) {
        Predicate<MultipartUpload> meant =
                upload -> bucket.asset(upload.key()).filter(ids::contains).isPresent();
        list().filter(meant).forEach(this::abort);
    }

    private void abort(MultipartUpload upload) {
        try {
            var unused = client.abortMultipartUpload(
                    request -> request.bucket(bucket.name()).key(upload.key()).uploadId(upload.uploadId()));
        } catch (S3Exception answer) {
            if (!S3Failures.isNoSuchUpload(answer)) {
                throw answer;
            }
        }
    }

    /** What stays behind all the same is given up by whoever deletes the object, since a note says so. */
    static void abort(S3Client client, S3Bucket bucket, String key, String upload) {
        try {
            var unused = client.abortMultipartUpload(
                    request -> request.bucket(bucket.name()).key(key).uploadId(upload));
        } catch (SdkException alreadyFailing) {
            // The failure that led here is on its way out and says more.
        }
    }
}
