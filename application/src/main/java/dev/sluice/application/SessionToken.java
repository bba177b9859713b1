package dev.sluice.application;

import dev.sluice.domain.Sha256;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * What a browser sends to go on with a session: 256 random bits in base 64. Only its hash is stored. It does not show up
 * in its own {@link #toString}.
 */
public record SessionToken(String text) {
    private static final int LENGTH = 43;

    public SessionToken {
        if (!isPossible(text)) {
            throw new IllegalArgumentException("a token of a session has 43 characters of base 64");
        }
    }

    /** Whether a text can be a token at all. */
    static boolean isPossible(String text) {
        return text.length() == LENGTH && text.chars().allMatch(character -> character > ' ' && character < 127);
    }

    /** A new token out of a secure source of randomness. */
    public static SessionToken random(RandomGenerator random) {
        var bits = new byte[32];
        random.nextBytes(bits);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    Sha256 hash() {
        return new ApiKeySecret(text).hash();
    }

    @Override
    public String toString() {
        return "SessionToken[...]";
    }
}
