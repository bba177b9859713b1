package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.AdmitFirstUser;
import dev.sluice.application.ApiKeySecret;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.UserId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link dev.sluice.application.port.Credentials} promises. */
public interface CredentialsContract extends PersistenceSubject {
    @Test
    default void at_first_there_are_no_users() {
        assertThat(hasUsers()).isFalse();

        assertThat(find(addedKey(addedUser()))).isPresent();

        assertThat(hasUsers()).isTrue();
    }

    @Test
    default void a_key_tells_whose_it_is() {
        var user = addedUser();
        var another = addedUser();
        var key = addedKey(user);
        var second = addedKey(user);
        var anothers = addedKey(another);

        assertThat(find(key)).contains(new Actor(user, key.id()));
        assertThat(find(second)).contains(new Actor(user, second.id()));
        assertThat(find(anothers)).contains(new Actor(another, anothers.id()));
    }

    @Test
    default void an_unknown_key_is_nobodys() {
        assertThat(find(key())).isEmpty();
    }

    @Test
    default void a_key_is_given_once() {
        var user = addedUser();
        var another = addedUser();
        var key = addedKey(user);

        assertThatIllegalStateException().isThrownBy(() -> add(user, key));
        assertThatIllegalStateException().isThrownBy(() -> add(another, new Key(key().id(), key.hash())));
        assertThatIllegalStateException().isThrownBy(() -> add(another, new Key(key.id(), key().hash())));

        assertThat(find(key)).contains(new Actor(user, key.id()));
    }

    @Test
    default void a_user_whose_transaction_rolls_back_has_not_been_added() {
        var user = Fixtures.user();
        var key = key();

        assertThatThrownBy(() -> given().run(unit -> {
                    unit.credentials().addUser(user);
                    unit.credentials().addKey(user, key.id(), key.hash());
                    assertThat(unit.credentials().find(key.hash())).isPresent();
                    throw new IllegalArgumentException("a bug");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(hasUsers()).isFalse();
        assertThat(find(key)).isEmpty();
    }

    @Test
    default void of_many_first_users_at_the_same_time_one_is_admitted() {
        var admission = new AdmitFirstUser(transactions(), UUID::randomUUID);

        var admitted =
                Race.of(8, racer -> admission.admit(new ApiKeySecret("the-key-of-the-first-user-number-" + racer)));

        assertThat(admitted).containsOnlyOnce(true);
        int first = admitted.indexOf(true);
        for (int racer = 0; racer < admitted.size(); racer++) {
            var hash = new ApiKeySecret("the-key-of-the-first-user-number-" + racer).hash();
            var actor = transactions().oneByOne(unit -> unit.credentials().find(hash));
            assertThat(actor.isPresent()).isEqualTo(racer == first);
        }
    }

    private UserId addedUser() {
        var user = Fixtures.user();
        transactions().perform(unit -> unit.credentials().addUser(user));
        return user;
    }

    private Key addedKey(UserId user) {
        var key = key();
        add(user, key);
        return key;
    }

    private void add(UserId user, Key key) {
        transactions().perform(unit -> unit.credentials().addKey(user, key.id(), key.hash()));
    }

    private boolean hasUsers() {
        return transactions().<Boolean>oneByOne(unit -> unit.credentials().hasUsers());
    }

    private Optional<Actor> find(Key key) {
        return transactions().oneByOne(unit -> unit.credentials().find(key.hash()));
    }

    private static Key key() {
        var id = UUID.randomUUID();
        return new Key(new ApiKeyId(id), Fixtures.sha256(Fixtures.bytes("secret of " + id)));
    }

    /** A key as it is stored. */
    record Key(ApiKeyId id, Sha256 hash) {}
}
