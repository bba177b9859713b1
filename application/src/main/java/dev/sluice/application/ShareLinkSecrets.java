package dev.sluice.application;

import dev.sluice.application.port.LinkSecret;
import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Tells the secrets by which links to bytes are signed. Each term of 30 days has one of its own, which is made by the first
 * node that asks in that term; those of this term and of the one before are good.
 */
public final class ShareLinkSecrets {
    /** Links must not be good for longer. */
    public static final Duration TERM = Duration.ofDays(30);

    private static final int BYTES = 32;

    private final Transactions transactions;

    public ShareLinkSecrets(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * The secrets that are good, in order of their numbers, at least one.
     *
     * @param random a secure source, of which a secret is made if this term has none
     */
    public List<LinkSecret> share(RandomGenerator random) {
        return transactions.oneByOne(unit -> {
            var now = unit.now();
            long term = Math.floorDiv(now.getEpochSecond(), TERM.toSeconds());
            var known = unit.linkSecrets().all();
            return known.stream().anyMatch(secret -> secret.number() == term) ? known : renew(unit, term, now, random);
        });
    }

    private static List<LinkSecret> renew(UnitOfWork unit, long term, Instant now, RandomGenerator random) {
        var secrets = unit.linkSecrets();
        secrets.offer(new LinkSecret(term, text(random), now));
        secrets.forgetBelow(term - 1);
        return secrets.all();
    }

    private static String text(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
