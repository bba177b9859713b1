package dev.sluice.application.port;

import java.util.Base64;

/**
 * What the messages of a webhook are signed with, in the form of Standard Webhooks: {@code whsec_} and 24 to 64 bytes in
 * Base64. It does not show up where texts of values are written.
 */
public record WebhookSecret(String text) {
    private static final String PREFIX = "whsec_";
    private static final int LEAST = 24;
    private static final int MOST = 64;

    public WebhookSecret {
        if (!text.startsWith(PREFIX) || !isLongEnough(decode(text))) {
            throw new IllegalArgumentException("the secret should be whsec_ and 24 to 64 bytes in Base64");
        }
    }

    /** The secret of these bytes. */
    public static WebhookSecret of(byte[] bytes) {
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** What it stands for. */
    public byte[] bytes() {
        return decode(text);
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    private static boolean isLongEnough(byte[] bytes) {
        return bytes.length >= LEAST && bytes.length <= MOST;
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
