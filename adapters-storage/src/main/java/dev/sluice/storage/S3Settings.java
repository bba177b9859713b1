package dev.sluice.storage;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a bucket is and how to get in. What is null is found as the AWS SDK finds it: in its environment variables, system
 * properties and profile files, or from the machine.
 *
 * @param endpoint the address of a server that is not Amazon's, else null
 * @param pathStyle whether the bucket is named in the path of an address instead of its host name, as most servers that are
 *     not Amazon's want it
 */
public record S3Settings(
        @Nullable URI endpoint,
        @Nullable String region,
        boolean pathStyle,
        @Nullable S3Login login) {
    /** All as the AWS SDK finds it. */
    public static final S3Settings DEFAULT = new S3Settings(null, null, false, null);
}
