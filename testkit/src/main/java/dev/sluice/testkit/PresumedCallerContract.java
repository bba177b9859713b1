package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.KeyName;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.Transition;
import dev.sluice.domain.User;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** That who was somebody before gets nothing and does nothing unless they are so still. */
public interface PresumedCallerContract extends PersistenceSubject {
    @Test
    default void whose_key_is_good_changes_what_they_see() {
        var user = given().user();
        var by = Actor.with(key(user), user);
        var library = given().library(user.id());

        assertThat(given().savesRecalled(trash(library), given().now(), by)).isTrue();

        assertThat(given().latest(library)).isEqualTo(trash(library).remains().orElseThrow());
        assertThat(findFor(by, library.id())).contains(given().latest(library));
    }

    @Test
    default void those_whom_the_host_knows_need_no_key() {
        var library = given().library(0);

        assertThat(given().savesRecalled(trash(library), given().now(), Actor.user(library.owner())))
                .isTrue();
        assertThat(findFor(Actor.user(library.owner()), library.id())).contains(given().latest(library));
        assertThat(listFor(Actor.user(library.owner()), StateFilter.ALL)).containsExactly(given().latest(library));
    }

    @Test
    default void whose_key_was_revoked_changes_and_finds_nothing() {
        var user = given().user();
        var key = key(user);
        var by = Actor.with(key, user);
        var library = given().library(user.id());
        assertThat(findFor(by, library.id())).contains(library);
        assertThat(recall(key)).contains(by);

        transactions()
                .perform(unit -> assertThat(unit.keys().revoke(user.id(), key.id(), given().now()))
                        .isTrue());

        assertSeesAndDoesNothing(by, library);
    }

    @Test
    default void whose_user_is_not_active_changes_and_finds_nothing() {
        var user = given().user();
        var by = Actor.with(key(user), user);
        var library = given().library(user.id());

        transactions()
                .perform(unit -> assertThat(unit.users().save(user.activated(false, given().now())))
                        .isTrue());

        assertSeesAndDoesNothing(by, library);
    }

    @Test
    default void whose_key_is_none_changes_and_finds_nothing() {
        var user = given().user();
        var library = given().library(user.id());

        assertSeesAndDoesNothing(new Actor(user.id(), new ApiKeyId(UUID.randomUUID())), library);
    }

    @Test
    default void a_good_key_finds_what_is_within_its_scope() {
        var user = given().user();
        var within = given().library(user.id());
        var outside = given().library(user.id());
        var key = key(new SelectedLibraries(user.id(), Set.of(within.id())));
        var by = Actor.with(key, user);

        assertThat(findFor(by, within.id())).contains(within);
        assertThat(findFor(by, outside.id())).isEmpty();
        assertThat(listFor(by, StateFilter.LIVE)).containsExactly(within);
        assertThat(listFor(by, StateFilter.TRASHED)).isEmpty();
    }

    @Test
    default void nobody_is_recalled_by_a_secret_that_nobody_has_sent() {
        assertThat(transactions().<Optional<Actor>>oneByOne(unit -> unit.keys().recall(Fixtures.sha256(new byte[1]))))
                .isEmpty();
    }

    private void assertSeesAndDoesNothing(Actor by, Library library) {
        assertThat(given().savesRecalled(trash(library), given().now(), by)).isFalse();
        assertThat(given().latest(library)).isEqualTo(library);
        assertThat(given().history(library)).hasSize(1);
        assertThat(findFor(by, library.id())).isEmpty();
        assertThat(listFor(by, StateFilter.ALL)).isEmpty();
    }

    private Transition<Library> trash(Library library) {
        return library.trash(given().now(), RetentionPolicy.DEFAULT);
    }

    private Optional<Library> findFor(Actor by, LibraryId id) {
        return transactions().oneByOne(unit -> unit.libraries().findFor(by, id));
    }

    private List<Library> listFor(Actor by, StateFilter filter) {
        return transactions().oneByOne(unit -> unit.libraries().listFor(by, filter));
    }

    private ApiKey key(User user) {
        return key(user.id());
    }

    private ApiKey key(Scope scope) {
        var key = ApiKey.create(
                new ApiKeyId(UUID.randomUUID()), new KeyName("A key"), Set.of(Action.READ), scope, given().now());
        transactions().perform(unit -> unit.keys().add(key, secret(key)));
        return key;
    }

    /** Whom an authentication leaves in mind. */
    private Optional<Actor> recall(ApiKey key) {
        assertThat(transactions().<Optional<Actor>>oneByOne(unit -> unit.keys().authenticate(secret(key))))
                .isPresent();
        return transactions().oneByOne(unit -> unit.keys().recall(secret(key)));
    }

    private static Sha256 secret(ApiKey key) {
        return Fixtures.sha256(Fixtures.bytes("secret of " + key.id()));
    }
}
