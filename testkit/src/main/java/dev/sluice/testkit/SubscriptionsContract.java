package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.FeedPosition;
import dev.sluice.application.port.Subscription;
import dev.sluice.application.port.Subscription.Trouble;
import dev.sluice.application.port.Subscriptions;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What {@link Subscriptions} promises. */
public interface SubscriptionsContract extends PersistenceSubject {
    /** A name that is as long as names may be. */
    String NAME = "n".repeat(Subscriptions.LONGEST_NAME);

    Duration MINUTE = Duration.ofMinutes(1);

    @Test
    default void a_subscription_begins_once_and_ends() {
        var begin = new FeedPosition(7, Fixtures.libraryId(), 3);
        begin(begin);
        var now = given().now();
        clock().turn(MINUTE);
        begin(FeedPosition.before(99));

        assertThat(find()).contains(new Subscription(NAME, begin, now, null, null));
        transactions().perform(unit -> unit.subscriptions().end(NAME));
        assertThat(find()).isEmpty();
        assertThat(claim(UUID.randomUUID())).isEmpty();
        assertThat(this.<Boolean>subscriptions(all -> all.resume(NAME, begin))).isFalse();
    }

    @Test
    default void one_worker_at_a_time_has_it_until_it_is_given_back() {
        var worker = UUID.randomUUID();
        var other = UUID.randomUUID();
        begin(FeedPosition.before(1));

        assertThat(claim(worker)).isPresent();
        assertThat(claim(other)).isEmpty();
        assertThat(claim(worker)).isPresent();
        release(other);
        assertThat(claim(other)).isEmpty();
        release(worker);
        assertThat(claim(other)).isPresent();
    }

    @Test
    default void who_does_not_come_back_in_time_loses_it() {
        var dead = UUID.randomUUID();
        var heir = UUID.randomUUID();
        var place = new FeedPosition(9, Fixtures.libraryId(), 1);
        begin(FeedPosition.before(1));
        assertThat(claim(dead)).isPresent();
        clock().turn(Duration.ofSeconds(59));
        assertThat(advance(dead, place)).isTrue();
        var noted = given().now();
        clock().turn(Duration.ofSeconds(59));
        assertThat(claim(heir)).isEmpty();
        clock().turn(Duration.ofSeconds(2));

        assertThat(claim(heir)).map(Subscription::position).contains(place);

        var trouble = new Trouble(1, given().now(), given().now(), "a reason");
        assertThat(advance(dead, FeedPosition.before(100))).isFalse();
        assertThat(this.<Boolean>subscriptions(all -> all.fail(NAME, dead, trouble)))
                .isFalse();
        assertThat(this.<Boolean>subscriptions(all -> all.park(NAME, dead, trouble, given().now())))
                .isFalse();
        assertThat(find()).contains(new Subscription(NAME, place, noted, null, null));
    }

    @Test
    default void what_went_wrong_is_kept_until_it_goes_on() {
        var worker = UUID.randomUUID();
        var place = FeedPosition.before(1);
        begin(place);
        var begun = given().now();
        assertThat(claim(worker)).isPresent();
        var trouble = new Trouble(3, given().now(), given().now().plus(MINUTE), "a \uD834\uDD1E reason");

        assertThat(this.<Boolean>subscriptions(all -> all.fail(NAME, worker, trouble)))
                .isTrue();

        assertThat(find()).contains(new Subscription(NAME, place, begun, trouble, null));
        assertThat(claim(worker)).as("not due yet").isEmpty();
        clock().turn(MINUTE);
        assertThat(claim(worker)).contains(new Subscription(NAME, place, begun, trouble, null));
        assertThat(advance(worker, FeedPosition.before(2))).isTrue();
        assertThat(find()).contains(new Subscription(NAME, FeedPosition.before(2), given().now(), null, null));
    }

    @Test
    default void what_is_parked_waits_for_somebody_to_see_to_it() {
        var worker = UUID.randomUUID();
        begin(FeedPosition.before(1));
        assertThat(claim(worker)).isPresent();
        var trouble = new Trouble(1, given().now(), given().now(), "x".repeat(100_000));
        assertThat(this.<Boolean>subscriptions(all -> all.park(NAME, worker, trouble, given().now())))
                .isTrue();
        clock().turn(Duration.ofDays(100));
        assertThat(claim(worker)).isEmpty();
        assertThat(find()).map(Subscription::parkedAt).isPresent();

        assertThat(this.<Boolean>subscriptions(all -> all.resume(NAME, FeedPosition.before(5))))
                .isTrue();

        assertThat(claim(UUID.randomUUID()))
                .contains(new Subscription(NAME, FeedPosition.before(5), given().now(), null, null));
    }

    @Test
    default void of_many_who_claim_at_once_one_gets_it() {
        int many = 8;

        var claimed = Race.of(many, racer -> {
            begin(FeedPosition.before(1));
            return claim(UUID.randomUUID()).isPresent();
        });

        assertThat(claimed).containsOnlyOnce(true);
    }

    private void begin(FeedPosition position) {
        transactions().perform(unit -> unit.subscriptions().begin(NAME, position));
    }

    private Optional<Subscription> find() {
        return subscriptions(all -> all.find(NAME));
    }

    private Optional<Subscription> claim(UUID worker) {
        return subscriptions(all -> all.claim(NAME, worker, MINUTE));
    }

    private boolean advance(UUID worker, FeedPosition position) {
        return this.<Boolean>subscriptions(all -> all.advance(NAME, worker, position, MINUTE));
    }

    private void release(UUID worker) {
        transactions().perform(unit -> unit.subscriptions().release(NAME, worker));
    }

    private <R> R subscriptions(Function<Subscriptions, R> work) {
        return transactions().oneByOne(unit -> work.apply(unit.subscriptions()));
    }
}
