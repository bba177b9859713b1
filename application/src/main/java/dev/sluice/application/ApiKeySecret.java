package dev.sluice.application;

import dev.sluice.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * What a client sends to prove who it is: {@code apikey_} and 256 random bits in base 64, or for the first user a text of
 * the operator's. Only its hash is stored. It does not show up in its own {@link #toString}.
 */
public record ApiKeySecret(String text) {
    /** The least number of characters: fewer could be guessed. */
    public static final int MIN_LENGTH = 32;

    private static final String PREFIX = "apikey_";

    public ApiKeySecret {
        if (text.length() < MIN_LENGTH) {
            throw new IllegalArgumentException("an API key should have at least " + MIN_LENGTH + " characters");
        }
        if (!isPossible(text)) {
            throw new IllegalArgumentException(
                    "an API key should consist of printable ASCII characters, without blanks");
        }
    }

    /** Whether a text can be a secret at all. */
    static boolean isPossible(String text) {
        return text.length() >= MIN_LENGTH && text.chars().allMatch(character -> character > ' ' && character < 127);
    }

    /** A new secret out of a secure source of randomness. */
    public static ApiKeySecret random(RandomGenerator random) {
        var bits = new byte[32];
        random.nextBytes(bits);
        return new ApiKeySecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** What is stored of it. */
    public Sha256 hash() {
        try {
            return Sha256.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ApiKeySecret[...]";
    }
}
