package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.KeyName;
import dev.sluice.domain.Person;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.User;
import dev.sluice.domain.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link dev.sluice.application.port.KeyRepository} promises. */
public interface KeyRepositoryContract extends PersistenceSubject {
    @Test
    default void a_key_tells_whose_it_is_and_what_it_is_good_for() {
        var user = given().user();
        var library = Fixtures.libraryId();
        var wide = added(user.id(), Action.READ, Action.WRITE);
        var narrow = added(new SelectedLibraries(user.id(), Set.of(library)), Action.READ);

        assertThat(authenticate(wide))
                .contains(new Actor(user.id(), wide.id(), user.id(), Set.of(Action.READ, Action.WRITE), false));
        assertThat(authenticate(narrow))
                .contains(new Actor(
                        user.id(),
                        narrow.id(),
                        new SelectedLibraries(user.id(), Set.of(library)),
                        Set.of(Action.READ),
                        false));
    }

    @Test
    default void an_unknown_key_is_nobodys() {
        assertThat(authenticate(key(given().user().id(), Action.READ))).isEmpty();
    }

    @Test
    default void the_key_of_a_superuser_says_so() {
        var root = User.create(Fixtures.user(), Person.UNKNOWN, true, given().now());
        transactions().perform(unit -> unit.users().add(root));

        assertThat(authenticate(added(root.id(), Action.READ)).orElseThrow().superuser())
                .isTrue();
    }

    @Test
    default void a_key_is_given_once_and_to_a_user_who_exists() {
        var key = added(given().user().id(), Action.READ);
        var another = key(given().user().id(), Action.READ);

        assertThatIllegalStateException().isThrownBy(() -> add(key));
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions().perform(unit -> unit.keys().add(another, hash(key))));
        assertThatIllegalStateException().isThrownBy(() -> add(key(Fixtures.user(), Action.READ)));
        assertThat(authenticate(another)).isEmpty();
    }

    @Test
    default void a_revoked_key_is_good_for_nothing_and_stays_in_the_list() {
        var user = given().user();
        var key = added(user.id(), Action.READ);
        var other = added(user.id(), Action.READ);
        var at = given().now();

        assertThat(revoke(user.id(), key)).isTrue();
        clock().turn(Duration.ofHours(1));
        assertThat(revoke(user.id(), key)).isTrue();

        assertThat(authenticate(key)).isEmpty();
        assertThat(authenticate(other)).isPresent();
        assertThat(list(user.id())).extracting(ApiKey::revokedAt).containsExactlyInAnyOrder(at, null);
    }

    @Test
    default void a_key_of_somebody_else_can_neither_be_found_nor_renamed_nor_revoked() {
        var key = added(given().user().id(), Action.READ);
        var stranger = given().user().id();

        assertThat(transactions().<Optional<ApiKey>>oneByOne(unit -> unit.keys().find(stranger, key.id())))
                .isEmpty();
        assertThat(transactions()
                        .<Boolean>oneByOne(unit -> unit.keys().rename(stranger, key.id(), new KeyName("Mine"))))
                .isFalse();
        assertThat(revoke(stranger, key)).isFalse();
        assertThat(list(stranger)).isEmpty();
        assertThat(list(key.user())).containsExactly(key);
    }

    @Test
    default void the_keys_of_a_user_who_is_not_active_are_good_for_nothing_until_they_are_again() {
        var user = given().user();
        var key = added(user.id(), Action.READ);

        transactions()
                .perform(unit -> assertThat(unit.users().save(user.activated(false, given().now())))
                        .isTrue());
        assertThat(authenticate(key)).isEmpty();

        transactions().perform(unit -> assertThat(unit.users().save(user)).isTrue());
        assertThat(authenticate(key)).isPresent();
    }

    @Test
    default void keys_are_renamed_and_listed_in_order_of_their_creation() {
        var user = given().user();
        var first = added(user.id(), Action.READ);
        clock().turn(Duration.ofSeconds(1));
        var second = added(new SelectedLibraries(user.id(), Set.of(Fixtures.libraryId())), Action.READ);

        assertThat(transactions()
                        .<Boolean>oneByOne(unit -> unit.keys().rename(user.id(), first.id(), new KeyName("Renamed"))))
                .isTrue();

        assertThat(list(user.id())).extracting(key -> key.name().text()).containsExactly("Renamed", "A key");
        assertThat(list(user.id()).get(1)).isEqualTo(second);
    }

    @Test
    default void the_latest_use_of_a_key_is_kept() {
        var user = given().user();
        var key = added(user.id(), Action.READ);
        var unused = added(user.id(), Action.READ);
        var at = given().now();

        transactions().perform(unit -> unit.keys().used(Set.of(key.id()), at));
        transactions().perform(unit -> unit.keys().used(Set.of(key.id()), at.minusSeconds(60)));

        assertThat(transactions()
                        .oneByOne(unit -> unit.keys().find(user.id(), key.id()))
                        .orElseThrow()
                        .lastUsedAt())
                .isEqualTo(at);
        assertThat(transactions().<Optional<ApiKey>>oneByOne(unit -> unit.keys().find(user.id(), unused.id())))
                .contains(unused);
    }

    private ApiKey added(Scope scope, Action... actions) {
        var key = key(scope, actions);
        add(key);
        return key;
    }

    private void add(ApiKey key) {
        transactions().perform(unit -> unit.keys().add(key, hash(key)));
    }

    private boolean revoke(UserId user, ApiKey key) {
        return transactions().<Boolean>oneByOne(unit -> unit.keys().revoke(user, key.id(), given().now()));
    }

    private List<ApiKey> list(UserId user) {
        return transactions().oneByOne(unit -> unit.keys().list(user));
    }

    private Optional<Actor> authenticate(ApiKey key) {
        return transactions().oneByOne(unit -> unit.keys().authenticate(hash(key)));
    }

    private ApiKey key(Scope scope, Action... actions) {
        return ApiKey.create(
                new ApiKeyId(UUID.randomUUID()), new KeyName("A key"), Set.of(actions), scope, given().now());
    }

    private static Sha256 hash(ApiKey key) {
        return Fixtures.sha256(Fixtures.bytes("secret of " + key.id()));
    }
}
