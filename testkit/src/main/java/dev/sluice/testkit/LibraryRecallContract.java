package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.Recalled;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Action;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.KeyName;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.Transition;
import dev.sluice.domain.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is remembered of libraries and keys, and that nothing is believed of it. */
public interface LibraryRecallContract extends PersistenceSubject {
    @Test
    default void what_was_found_is_recalled_by_those_who_may_see_it() {
        var library = given().latest(given().library(2));
        var owner = library.owner();

        assertThat(recall(owner, library)).contains(new Recalled(library, given().now()));
        assertThat(recall(new SelectedLibraries(owner, Set.of(library.id())), library))
                .isPresent();
        assertThat(recall(new SelectedLibraries(owner, Set.of(Fixtures.libraryId())), library))
                .isEmpty();
        assertThat(recall(Fixtures.user(), library)).isEmpty();
    }

    @Test
    default void it_is_never_earlier_than_the_last_change_of_what_is_recalled() {
        var library = given().library(0);
        clock().turn(Duration.ofMillis(-300));

        assertThat(recall(library.owner(), library)).contains(new Recalled(library, library.updatedAt()));
    }

    @Test
    default void what_is_undone_is_not_recalled() {
        var library = given().latest(given().library(0));
        try {
            given().run(unit -> {
                var edited = library.edit(LibraryProfile.named("Undone"), unit.now());
                assertThat(unit.libraries().save(edited, null)).isTrue();
                assertThat(given().find(unit, library)).isEqualTo(edited.remains());
                throw new IllegalStateException("undo it");
            });
        } catch (IllegalStateException undone) {
            assertThat(undone).hasMessage("undo it");
        }

        assertThat(recall(library.owner(), library).map(Recalled::library)).contains(library);
    }

    @Test
    default void a_change_of_what_is_still_so_is_saved_with_its_event_and_recalled_in_turn() {
        var user = given().user();
        var by = Actor.with(key(user), user);
        var library = given().library(user.id());
        var trashed = trash(library);

        assertThat(saves(trashed, given().now(), by)).isTrue();

        assertThat(given().latest(library)).isEqualTo(trashed.remains().orElseThrow());
        assertThat(given().history(library)).hasSize(2).containsAll(trashed.events());
        assertThat(recall(user.id(), library).map(Recalled::library)).isEqualTo(trashed.remains());
        var restored = trashed.remains().orElseThrow().restore(given().now(), by);
        assertThat(saves(restored, given().now(), by)).isTrue();
        assertThat(given().receipts(library)).hasSize(1);
    }

    @Test
    default void those_whom_the_host_knows_need_no_key() {
        var library = given().library(0);

        assertThat(saves(trash(library), given().now(), Actor.user(library.owner())))
                .isTrue();
        assertThat(findFor(actor(library), library.id())).contains(given().latest(library));
        assertThat(listFor(actor(library), StateFilter.ALL)).containsExactly(given().latest(library));
    }

    @Test
    default void a_change_of_what_is_no_longer_so_writes_nothing() {
        var library = given().library(0);
        var late = trash(library);
        var edited = given().change(library, latest -> latest.edit(LibraryProfile.named("Other"), given().now()));

        assertThat(saves(late, given().now(), actor(library))).isFalse();

        assertThat(given().latest(library)).isEqualTo(edited);
        assertThat(given().history(library)).hasSize(2);
    }

    @Test
    default void a_version_that_was_given_twice_is_found_out() {
        var library = given().library(0);
        var other = new Library(
                library.id(),
                library.owner(),
                LibraryProfile.named("From a copy of the database"),
                library.state(),
                library.hold(),
                library.contents(),
                library.trashCan(),
                library.createdAt(),
                library.updatedAt().minusMillis(1),
                library.revision());

        assertThat(saves(trash(other), given().now(), actor(library))).isFalse();

        assertThat(given().latest(library)).isEqualTo(library);
        assertThat(given().history(library)).hasSize(1);
    }

    @Test
    default void a_change_that_was_decided_by_another_time_than_the_clocks_writes_nothing() {
        var library = given().library(0);
        var decided = given().now();
        var trashed = trash(library);
        clock().turn(Duration.ofSeconds(2));

        assertThat(saves(trashed, decided, actor(library))).isFalse();
        assertThat(saves(trashed, decided.plusSeconds(4), actor(library))).isFalse();

        assertThat(given().latest(library)).isEqualTo(library);
        assertThat(saves(trashed, decided.plusSeconds(1), actor(library))).isTrue();
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
        assertThat(saves(trash(library), given().now(), by)).isFalse();
        assertThat(given().latest(library)).isEqualTo(library);
        assertThat(given().history(library)).hasSize(1);
        assertThat(findFor(by, library.id())).isEmpty();
        assertThat(listFor(by, StateFilter.ALL)).isEmpty();
    }

    private Transition<Library> trash(Library library) {
        return library.trash(given().now(), RetentionPolicy.DEFAULT);
    }

    private static Actor actor(Library library) {
        return Actor.user(library.owner());
    }

    private boolean saves(Transition<Library> transition, Instant now, Actor by) {
        return transactions().<Boolean>oneByOne(unit -> unit.libraries().saveRecalled(transition, now, by));
    }

    private Optional<Recalled> recall(Scope scope, Library library) {
        return transactions().oneByOne(unit -> unit.libraries().recall(scope, library.id()));
    }

    private Optional<Library> findFor(Actor by, LibraryId id) {
        return transactions().oneByOne(unit -> unit.libraries().findFor(by, id));
    }

    private List<Library> listFor(Actor by, StateFilter filter) {
        return transactions().oneByOne(unit -> unit.libraries().listFor(by, filter));
    }

    private ApiKey key(Scope scope) {
        var key = ApiKey.create(
                new ApiKeyId(UUID.randomUUID()), new KeyName("A key"), Set.of(Action.READ), scope, given().now());
        transactions().perform(unit -> unit.keys().add(key, secret(key)));
        return key;
    }

    private ApiKey key(User user) {
        return key(user.id());
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
