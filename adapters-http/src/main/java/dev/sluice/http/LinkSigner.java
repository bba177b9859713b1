package dev.sluice.http;

import dev.sluice.application.ShareLinkSecrets;
import dev.sluice.application.port.LinkSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs links (HMAC-SHA-256) and tells good signatures from others, by secrets that all nodes share and read once a minute.
 *
 * <p>A new secret is good at once but signs only when it is five minutes old, so that no node meets the signature of one it
 * has not heard of.
 */
final class LinkSigner {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private final ShareLinkSecrets secrets;
    private final Duration lifetime;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Known known;

    /** @param lifetime how long links are good at least; at most it is twice as long */
    LinkSigner(ShareLinkSecrets secrets, Duration lifetime, InstantSource clock) {
        if (lifetime.toSeconds() < 1 || lifetime.multipliedBy(2).compareTo(ShareLinkSecrets.TERM) > 0) {
            throw new IllegalArgumentException("links are good for a second at least and for 15 days at most");
        }
        this.secrets = secrets;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** When a link of this moment ends, in seconds since 1970: the same for some time, so that browsers can cache. */
    long until() {
        long step = lifetime.toSeconds();
        return (Math.floorDiv(clock.instant().getEpochSecond(), step) + 2) * step;
    }

    /** The signature of a link. */
    String sign(SignedLink link) {
        var settled = clock.instant().minus(SETTLED);
        var secrets = secrets();
        var latest = secrets.get(0);
        for (var secret : secrets) {
            latest = secret.madeAt().isAfter(settled) ? latest : secret;
        }
        return sign(link, latest);
    }

    /** Whether a link is not over yet, and this is its signature. */
    boolean isGood(SignedLink link, String signature) {
        boolean good = false;
        for (var secret : secrets()) {
            good |= MessageDigest.isEqual(ascii(sign(link, secret)), ascii(signature));
        }
        return good && clock.instant().getEpochSecond() < link.until();
    }

    private List<LinkSecret> secrets() {
        var latest = known;
        var now = clock.instant();
        if (latest == null || now.isAfter(latest.readAt().plus(FRESH))) {
            latest = new Known(secrets.share(random), now);
            known = latest;
        }
        return latest.secrets();
    }

    private static String sign(SignedLink link, LinkSecret secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.text()), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(link.bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private record Known(List<LinkSecret> secrets, Instant readAt) {}
}
