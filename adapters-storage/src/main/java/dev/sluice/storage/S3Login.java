package dev.sluice.storage;

/** An access key with its secret, which is never shown. */
public record S3Login(String accessKey, String secretKey) {
    @Override
    public String toString() {
        return accessKey + ":***";
    }
}
