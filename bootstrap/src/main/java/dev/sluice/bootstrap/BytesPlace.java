package dev.sluice.bootstrap;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.storage.S3Bucket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the bytes of assets are kept: in the data folder, or in a bucket.
 *
 * @param bucket null for the data folder
 */
record BytesPlace(Path data, @Nullable S3Bucket bucket, BucketLogin login) {
    /** @throws CannotStart naming a setting that is wrong, and what may be given */
    static BytesPlace of(Given given, Path data) {
        var bucket = given.value(Setting.OBJECTS, "s3://bucket or s3://bucket/prefix", S3Bucket::parse);
        return new BytesPlace(data, bucket.orElse(null), BucketLogin.of(given));
    }

    /**
     * The store, which is closed with {@code opened}.
     *
     * @throws CannotStart if nothing can be written there
     */
    ObjectStore open(Opened opened) {
        return bucket == null ? DataFolder.open(data) : login.open(bucket, opened);
    }

    /**
     * The store that a server has used, which is closed with {@code opened}.
     *
     * @throws CannotStart if none has kept anything in the data folder, or nothing can be written there
     */
    ObjectStore existing(Opened opened) {
        return bucket == null ? DataFolder.existing(data) : login.open(bucket, opened);
    }
}
