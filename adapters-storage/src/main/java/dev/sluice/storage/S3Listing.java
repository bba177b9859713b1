package dev.sluice.storage;

import dev.sluice.application.port.StoredObject;
import dev.sluice.domain.AssetId;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What there is in a bucket. A store lists its keys in their order, which is the one of UUIDs too. */
record S3Listing(S3Client client, S3Bucket bucket) {
    /** Lists from the first to the last of them: neighbours in time are neighbours here, so few others are in between. */
    List<StoredObject> find(List<AssetId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var order = Comparator.<AssetId, String>comparing(bucket::key);
        var last = bucket.key(Collections.max(ids, order));
        var wanted = new HashSet<>(ids);
        return guarded(() -> objects(before(bucket.key(Collections.min(ids, order))))
                .takeWhile(object -> object.key().compareTo(last) <= 0)
                .flatMap(object -> stored(object).stream())
                .filter(object -> wanted.contains(object.id()))
                .toList());
    }

    /** The finished objects and the parts of unfinished ones. */
    Stream<StoredObject> all() {
        return reading(() -> Stream.concat(
                objects("").flatMap(object -> stored(object).stream()),
                new S3Parts(client, bucket)
                        .list()
                        .flatMap(upload -> bucket.asset(upload.key()).stream())
                        .map(id -> new StoredObject(id, 0, false))));
    }

    /** Pages are fetched while the stream is read, so failures come out there. */
    private Stream<StoredObject> reading(Supplier<Stream<StoredObject>> listing) {
        var objects = guarded(() -> listing.get().iterator());
        var guarded = new Iterator<StoredObject>() {
            @Override
            public boolean hasNext() {
                return guarded(objects::hasNext);
            }

            @Override
            public StoredObject next() {
                return guarded(objects::next);
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(guarded, Spliterator.NONNULL), false);
    }

    private <R> R guarded(Supplier<R> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw S3Failures.because("The objects of " + bucket + " cannot be listed", e);
        }
    }

    private Stream<S3Object> objects(String behind) {
        return client
                .listObjectsV2Paginator(request ->
                        request.bucket(bucket.name()).prefix(bucket.prefix()).startAfter(behind))
                .contents()
                .stream();
    }

    private Optional<StoredObject> stored(S3Object object) {
        return bucket.asset(object.key()).map(id -> new StoredObject(id, object.size(), true));
    }

    /** The text just before this key, as far as other keys of this store go. */
    private static String before(String key) {
        return key.substring(0, key.length() - 1);
    }
}
