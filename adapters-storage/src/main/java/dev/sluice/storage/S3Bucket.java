package dev.sluice.storage;

import dev.sluice.domain.AssetId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A bucket, and what all keys of this store begin with there; the rest of a key is the UUID of its asset. */
public record S3Bucket(String name, String prefix) {
    private static final Pattern ADDRESS = Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*))?");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /**
     * What is written {@code s3://bucket} or {@code s3://bucket/some/prefix}; a prefix stands for a folder and ends with a
     * slash, written or not.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static S3Bucket parse(String address) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException("neither s3://bucket nor s3://bucket/prefix");
        }
        var prefix = Optional.ofNullable(parts.group(2)).orElse("");
        return new S3Bucket(parts.group(1), prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/");
    }

    String key(AssetId id) {
        return prefix + id.value();
    }

    /** A key that no asset has. */
    String probe() {
        return prefix + ".probe";
    }

    /** Whose object has this key; empty if it is not one of this store. */
    Optional<AssetId> asset(String key) {
        var rest = key.startsWith(prefix) ? key.substring(prefix.length()) : "";
        return UUID_TEXT.matcher(rest).matches() ? Optional.of(new AssetId(UUID.fromString(rest))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "s3://" + name + "/" + prefix;
    }
}
