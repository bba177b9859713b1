package dev.sluice.bootstrap;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.storage.S3Bucket;
import dev.sluice.storage.S3Login;
import dev.sluice.storage.S3Objects;
import dev.sluice.storage.S3Settings;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How to get at a bucket; what is null is found as the AWS SDK finds it. */
record BucketLogin(
        @Nullable URI endpoint,
        @Nullable String region,
        boolean pathStyle,
        @Nullable S3Login keys) {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** @throws CannotStart naming a setting that is wrong, and what may be given */
    static BucketLogin of(Given given) {
        var endpoint =
                given.value(Setting.S3_ENDPOINT, "the address of a server, http://… or https://…", BucketLogin::server);
        var region = given.value(Setting.S3_REGION, "the name of a region, such as eu-central-1", Values::filled);
        var pathStyle = given.value(Setting.S3_PATH_STYLE, "true or false", Values::truth);
        return new BucketLogin(
                endpoint.orElse(null), region.orElse(null), pathStyle.orElse(endpoint.isPresent()), keys(given));
    }

    /**
     * The store in a bucket, which is closed with {@code opened}.
     *
     * @throws CannotStart if nothing can be written there
     */
    ObjectStore open(S3Bucket bucket, Opened opened) {
        try {
            var objects = opened.add(new S3Objects(bucket, new S3Settings(endpoint, region, pathStyle, keys)));
            objects.check();
            return objects;
        } catch (UncheckedIOException e) {
            throw CannotStart.because("The bytes of assets cannot be kept in %s. Check %s, %s, %s, %s and %s. (%s)"
                    .formatted(
                            bucket,
                            Setting.OBJECTS,
                            Setting.S3_ENDPOINT,
                            Setting.S3_REGION,
                            Setting.S3_ACCESS_KEY,
                            Setting.S3_SECRET_KEY,
                            OneLine.of(e)));
        }
    }

    private static @Nullable S3Login keys(Given given) {
        var access = given.text(Setting.S3_ACCESS_KEY);
        var secret = given.text(Setting.S3_SECRET_KEY);
        if (access.isPresent() != secret.isPresent()) {
            throw CannotStart.wrongUsage("%s and %s go together: give both, or neither."
                    .formatted(Setting.S3_ACCESS_KEY, Setting.S3_SECRET_KEY));
        }
        return access.isEmpty() ? null : new S3Login(access.get(), secret.orElseThrow());
    }

    private static URI server(String text) {
        var server = URI.create(text);
        if (!SCHEMES.contains(server.getScheme()) || server.getHost() == null) {
            throw new IllegalArgumentException("no address of a server");
        }
        return server;
    }
}
