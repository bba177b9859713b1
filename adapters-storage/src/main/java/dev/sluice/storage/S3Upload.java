package dev.sluice.storage;

import dev.sluice.domain.AssetId;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * The upload of one object. One that fits into a single part is put at once; a larger one goes part by part, of which one
 * at a time is in memory, and is there when it is completed.
 */
record S3Upload(S3Client client, S3Bucket bucket, AssetId id) {
    /** How large the parts of a large object are; there can be 10,000 of them. */
    static final int PART_BYTES = 8 * 1024 * 1024;

    long store(InputStream bytes) {
        var first = S3Part.read(bytes, PART_BYTES);
        if (first.size() < PART_BYTES) {
            put(first);
            return first.size();
        }
        var upload = begin();
        boolean completed = false;
        try {
            long size = storeParts(upload, first, bytes);
            completed = true;
            return size;
        } finally {
            if (!completed) {
                S3Parts.abort(client, bucket, bucket.key(id), upload);
            }
        }
    }

    private void put(S3Part part) {
        var unused = client.putObject(
                request -> request.bucket(bucket.name()).key(bucket.key(id)).contentMD5(part.md5()), part.body());
    }

    private String begin() {
        return client.createMultipartUpload(
                        request -> request.bucket(bucket.name()).key(bucket.key(id)))
                .uploadId();
    }

    private long storeParts(String upload, S3Part first, InputStream bytes) {
        var parts = new ArrayList<CompletedPart>();
        long size = 0;
        for (var part = first; part.size() > 0; part = S3Part.read(bytes, PART_BYTES)) {
            parts.add(store(upload, parts.size() + 1, part));
            size += part.size();
        }
        complete(upload, parts);
        return size;
    }

    private CompletedPart store(String upload, int number, S3Part part) {
        var stored = client.uploadPart(
                request -> request.bucket(bucket.name())
                        .key(bucket.key(id))
                        .uploadId(upload)
                        .partNumber(number)
                        .contentMD5(part.md5()),
                part.body());
        return CompletedPart.builder().partNumber(number).eTag(stored.eTag()).build();
    }

    private void complete(String upload, List<CompletedPart> parts) {
        var unused = client.completeMultipartUpload(request -> request.bucket(bucket.name())
                .key(bucket.key(id))
                .uploadId(upload)
                .multipartUpload(whole -> whole.parts(parts)));
    }
}
