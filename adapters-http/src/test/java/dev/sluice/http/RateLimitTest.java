package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.UserId;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final UserId USER = new UserId(new UUID(1, 1));
    private static final Actor ONE = new Actor(USER, new ApiKeyId(new UUID(2, 1)));
    private static final Actor OTHER = new Actor(USER, new ApiKeyId(new UUID(2, 2)));

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final RateLimit limit = new RateLimit(0.5, now::get);

    @Test
    void ten_seconds_worth_may_come_at_once_and_then_so_many_a_second() {
        burst(ONE, 5);

        assertThat(refused(ONE).seconds()).isEqualTo(2);
        pass(Duration.ofMillis(1_999));
        assertThat(refused(ONE).seconds()).isEqualTo(1);
        pass(Duration.ofMillis(2));
        limit.count(ONE);
        assertThat(refused(ONE).status()).isEqualTo(429);
    }

    @Test
    void what_is_saved_up_is_no_more_than_that() {
        pass(Duration.ofDays(1));

        burst(ONE, 5);

        assertThat(refused(ONE).seconds()).isEqualTo(2);
    }

    @Test
    void each_key_has_its_own_and_users_without_one_have_one_together() {
        burst(ONE, 5);

        burst(OTHER, 5);
        burst(Actor.user(USER), 5);

        assertThat(refused(Actor.user(USER)).seconds()).isEqualTo(2);
    }

    @Test
    void a_rate_of_a_request_a_minute_lets_one_in() {
        var slow = new RateLimit(1 / 60.0, now::get);
        slow.count(ONE);

        var refusal = catchThrowableOfType(ComeBack.class, () -> slow.count(ONE));

        assertThat(refusal.seconds()).isEqualTo(60);
    }

    @Test
    void a_key_that_sends_too_much_is_answered_429_wherever_it_goes_and_others_are_served() {
        try (var server = TestServer.within(new Limits(1, 1, 0, Duration.ZERO, 0.1))) {
            var other = server.newUser();
            assertThat(server.client.get("/api/libraries").status()).isEqualTo(200);

            for (var path : new String[] {"/api/libraries", "/api/nothing", "/files/x/original"}) {
                var answer = server.client
                        .with("X-Forwarded-For", "192.0.2." + path.length())
                        .get(path);
                assertThat(answer.status()).isEqualTo(429);
                assertThat(answer.header("Retry-After"))
                        .hasValueSatisfying(
                                seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 10));
                assertThat(answer.header("x-should-retry")).isEmpty();
            }
            assertThat(server.client.put("/api/libraries", "{}").status()).isEqualTo(429);
            assertThat(other.get("/api/libraries").status()).isEqualTo(200);
            assertThat(server.client.stranger().get("/api/libraries").status()).isEqualTo(401);
            assertThat(server.client.get("/healthz").status()).isEqualTo(200);
        }
    }

    private void burst(Actor actor, int requests) {
        for (int request = 0; request < requests; request++) {
            limit.count(actor);
        }
    }

    private ComeBack refused(Actor actor) {
        return catchThrowableOfType(ComeBack.class, () -> limit.count(actor));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
