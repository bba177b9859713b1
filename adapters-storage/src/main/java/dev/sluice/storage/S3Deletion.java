package dev.sluice.storage;

import dev.sluice.application.port.Undeleted;
import dev.sluice.domain.AssetId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** The deletion of many objects, a thousand by a call. */
final class S3Deletion {
    private static final int MOST_KEYS = 1_000;

    private final S3Client client;
    private final S3Bucket bucket;
    private final List<AssetId> left = new ArrayList<>();
    private String reason = "";

    S3Deletion(S3Client client, S3Bucket bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** Unfinished uploads go first: one that is running can then not be completed any more, or was in time to be deleted. */
    Undeleted delete(List<AssetId> ids) {
        for (int from = 0; from < ids.size(); from += MOST_KEYS) {
            var some = ids.subList(from, Math.min(from + MOST_KEYS, ids.size()));
            try {
                new S3Parts(client, bucket).abort(new HashSet<>(some));
                deleteObjects(some);
            } catch (SdkException e) {
                keep(some, S3Failures.describe(e));
            }
        }
        return new Undeleted(left, reason);
    }

    private void deleteObjects(List<AssetId> ids) {
        var keys = ids.stream()
                .map(id -> ObjectIdentifier.builder().key(bucket.key(id)).build())
                .toList();
        var answer = client.deleteObjects(request -> request.bucket(bucket.name())
                .delete(which -> which.objects(keys).quiet(true)));
        answer.errors().stream()
                .filter(error -> !"NoSuchKey".equals(error.code()))
                .forEach(this::keep);
    }

    private void keep(S3Error error) {
        var ids = bucket.asset(error.key()).map(List::of).orElse(List.of());
        keep(ids, "the object store answered " + error.code() + " (" + error.message() + ")");
    }

    private void keep(List<AssetId> ids, String why) {
        left.addAll(ids);
        reason = why;
    }
}
