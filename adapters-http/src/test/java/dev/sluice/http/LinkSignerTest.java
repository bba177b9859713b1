package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.application.ShareLinkSecrets;
import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.UserId;
import dev.sluice.testkit.TurnableClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkSignerTest {
    private static final AssetId ASSET = new AssetId(new UUID(1, 2));
    private static final UserId USER = new UserId(new UUID(3, 4));

    private final TurnableClock clock = new TurnableClock();
    private final ShareLinkSecrets secrets = new ShareLinkSecrets(new InMemoryTransactions(clock));
    private final LinkSigner signer = node(Duration.ofHours(1));

    @Test
    void what_one_node_signs_is_good_on_every_other_throughout_the_change_of_secrets() {
        var other = node(Duration.ofHours(1));
        var signatures = new HashSet<String>();
        for (int minute = 0; minute < 32 * 24 * 60; minute++) {
            clock.turn(Duration.ofMinutes(1));
            var link = link(signer.until());
            if (minute % 60 == 0 || minute % 7 == 0) {
                assertThat(other.isGood(link, signer.sign(link))).isTrue();
            }
            assertThat(signer.isGood(link, other.sign(link))).isTrue();
            signatures.add(signer.sign(link(0)));
        }
        assertThat(signatures).hasSizeBetween(2, 3);
    }

    @Test
    void every_part_of_a_link_is_signed() {
        long until = signer.until();
        var signature = signer.sign(link(until));

        assertThat(signer.isGood(link(until), signature)).isTrue();
        assertThat(signer.isGood(link(until + 1), signature)).isFalse();
        assertThat(signer.isGood(new SignedLink(ASSET, "preview", USER, until), signature))
                .isFalse();
        assertThat(signer.isGood(new SignedLink(ASSET, "original", new UserId(new UUID(3, 5)), until), signature))
                .isFalse();
        assertThat(signer.isGood(new SignedLink(new AssetId(new UUID(1, 3)), "original", USER, until), signature))
                .isFalse();
    }

    @Test
    void signatures_of_other_installations_are_not_good() {
        var elsewhere =
                new LinkSigner(new ShareLinkSecrets(new InMemoryTransactions(clock)), Duration.ofHours(1), clock);
        var link = link(signer.until());

        assertThat(signer.isGood(link, elsewhere.sign(link))).isFalse();
    }

    @Test
    void secrets_do_not_show_up_in_logs() {
        var secret = secrets.share(new java.util.Random(1)).get(0);

        assertThat(secret.toString()).doesNotContain(secret.text());
    }

    @Test
    void links_are_good_for_a_second_at_least_and_never_outlive_two_secrets() {
        assertThat(node(Duration.ofDays(15)).until())
                .isLessThanOrEqualTo(clock.instant().plus(ShareLinkSecrets.TERM).getEpochSecond());
        assertThatIllegalArgumentException().isThrownBy(() -> node(Duration.ofMillis(999)));
        assertThatIllegalArgumentException().isThrownBy(() -> node(Duration.ofDays(16)));
    }

    private LinkSigner node(Duration lifetime) {
        return new LinkSigner(secrets, lifetime, clock);
    }

    private static SignedLink link(long until) {
        return new SignedLink(ASSET, "original", USER, until);
    }
}
