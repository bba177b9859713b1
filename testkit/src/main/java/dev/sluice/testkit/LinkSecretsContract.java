package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.ShareLinkSecrets;
import dev.sluice.application.port.LinkSecret;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What {@link dev.sluice.application.port.LinkSecrets} promises, and what becomes of it. */
public interface LinkSecretsContract extends PersistenceSubject {
    @Test
    default void a_secret_is_made_once_and_stays() {
        var first = share(1);

        assertThat(first).hasSize(1);
        assertThat(Base64.getDecoder().decode(first.get(0).text())).hasSize(32);
        assertThat(first.get(0).madeAt()).isEqualTo(given().now());
        clock().turn(Duration.ofMinutes(1));
        assertThat(share(2)).isEqualTo(first);
    }

    @Test
    default void nodes_that_ask_at_the_same_time_get_the_same_one() {
        var shared = Race.of(4, this::share);

        assertThat(new HashSet<>(shared)).hasSize(1);
        assertThat(shared.get(0)).hasSize(1);
    }

    @Test
    default void each_term_has_its_own_and_the_one_before_is_good_until_the_next() {
        var first = share(1).get(0);
        clock().turn(ShareLinkSecrets.TERM);
        var both = share(2);
        clock().turn(ShareLinkSecrets.TERM);
        var later = share(3);

        assertThat(both).hasSize(2).startsWith(first);
        assertThat(both.get(1).text()).isNotEqualTo(first.text());
        assertThat(later).hasSize(2).startsWith(both.get(1));
    }

    @Test
    default void one_that_is_offered_too_late_is_not_taken() {
        var taken = new LinkSecret(7, "one", given().now());
        transactions().perform(unit -> unit.linkSecrets().offer(taken));
        transactions().perform(unit -> unit.linkSecrets().offer(new LinkSecret(7, "two", given().now())));

        assertThat(all()).containsExactly(taken);
    }

    @Test
    default void they_come_in_order_and_those_below_a_number_are_forgotten() {
        for (long number : new long[] {9, 7, 8}) {
            transactions().perform(unit -> unit.linkSecrets().offer(new LinkSecret(number, "secret", given().now())));
        }
        assertThat(all()).extracting(LinkSecret::number).containsExactly(7L, 8L, 9L);

        transactions().perform(unit -> unit.linkSecrets().forgetBelow(8));

        assertThat(all()).extracting(LinkSecret::number).containsExactly(8L, 9L);
    }

    private List<LinkSecret> share(int seed) {
        return new ShareLinkSecrets(transactions()).share(new SplittableRandom(seed));
    }

    private List<LinkSecret> all() {
        return transactions().oneByOne(unit -> unit.linkSecrets().all());
    }
}
