package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.KeyName;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.User;
import dev.sluice.domain.WebSession;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link dev.sluice.application.port.SessionRepository} promises. */
public interface SessionRepositoryContract extends PersistenceSubject {
    @Test
    default void a_session_is_good_for_what_its_key_is_good_for() {
        var user = given().user();
        var key = key(user);
        start(key, "browser");

        assertThat(authenticate("browser"))
                .contains(new Actor(user.id(), key.id(), user.id(), Set.of(Action.READ), false));
        assertThat(authenticate("another")).isEmpty();
    }

    @Test
    default void a_session_is_over_at_its_end_to_the_moment() {
        start(key(given().user()), "browser");

        clock().turn(WebSession.LIFETIME.minusNanos(1000));
        assertThat(authenticate("browser")).isPresent();
        clock().turn(Duration.ofNanos(1000));
        assertThat(authenticate("browser")).isEmpty();
    }

    @Test
    default void a_session_is_over_when_it_is_ended_and_others_go_on() {
        var key = key(given().user());
        start(key, "laptop");
        start(key, "phone");

        transactions().perform(unit -> unit.sessions().end(token("laptop")));
        transactions().perform(unit -> unit.sessions().end(token("laptop")));

        assertThat(authenticate("laptop")).isEmpty();
        assertThat(authenticate("phone")).isPresent();
    }

    @Test
    default void a_session_is_over_when_its_key_is_revoked_or_its_user_is_not_active() {
        var user = given().user();
        var revoked = key(user);
        start(revoked, "of a revoked key");
        start(key(user), "of a user");

        transactions()
                .perform(unit -> assertThat(unit.keys().revoke(user.id(), revoked.id(), unit.now()))
                        .isTrue());
        assertThat(authenticate("of a revoked key")).isEmpty();
        assertThat(authenticate("of a user")).isPresent();

        transactions()
                .perform(unit -> assertThat(unit.users().save(user.activated(false, given().now())))
                        .isTrue());
        assertThat(authenticate("of a user")).isEmpty();
    }

    @Test
    default void only_sessions_that_are_over_are_forgotten() {
        var key = key(given().user());
        start(key, "old");
        clock().turn(WebSession.LIFETIME);
        start(key, "new");

        transactions().perform(unit -> unit.sessions().forgetEnded());

        assertThat(authenticate("new")).isPresent();
        start(key, "old");
        assertThat(authenticate("old")).isPresent();
    }

    @Test
    default void a_token_is_given_once_and_with_a_key_that_exists() {
        var key = key(given().user());
        start(key, "browser");
        var nobodys = WebSession.start(new ApiKeyId(UUID.randomUUID()), given().now());

        assertThatIllegalStateException().isThrownBy(() -> start(key, "browser"));
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().perform(unit -> unit.sessions().add(nobodys, token("other"))));
    }

    private ApiKey key(User user) {
        var key = ApiKey.create(
                new ApiKeyId(UUID.randomUUID()), new KeyName("A key"), Set.of(Action.READ), user.id(), given().now());
        transactions().perform(unit -> unit.keys().add(key, token("key " + key.id())));
        return key;
    }

    private void start(ApiKey key, String name) {
        transactions().perform(unit -> unit.sessions().add(WebSession.start(key.id(), unit.now()), token(name)));
    }

    private Optional<Actor> authenticate(String name) {
        return transactions().oneByOne(unit -> unit.sessions().authenticate(token(name)));
    }

    private static Sha256 token(String name) {
        return Fixtures.sha256(Fixtures.bytes("token " + name));
    }
}
