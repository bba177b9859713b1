package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.AdmitFirstUser;
import dev.sluice.application.ApiKeySecret;
import dev.sluice.domain.Person;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.User;
import dev.sluice.domain.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link dev.sluice.application.port.UserRepository} promises. */
public interface UserRepositoryContract extends PersistenceSubject {
    @Test
    default void at_first_there_are_no_users() {
        assertThat(transactions().<Boolean>oneByOne(unit -> unit.users().any())).isFalse();

        var added = given().user();

        assertThat(find(added)).contains(added);
        assertThat(transactions().<Boolean>oneByOne(unit -> unit.users().any())).isTrue();
    }

    @Test
    default void a_user_is_read_as_it_was_written() {
        var person = new Person("ada@example.org", "Ada", "Lovelace");
        var ada = User.create(Fixtures.user(), person, true, given().now());
        add(ada);
        assertThat(find(ada)).contains(ada);

        var changed = ada.limitedTo(1_000L, given().now()).activated(false, given().now());
        assertThat(transactions().<Boolean>oneByOne(unit -> unit.users().save(changed)))
                .isTrue();

        assertThat(find(ada)).contains(changed);
    }

    @Test
    default void saving_a_user_who_does_not_exist_says_so() {
        var nobody = User.create(Fixtures.user(), Person.UNKNOWN, false, given().now());

        assertThat(transactions().<Boolean>oneByOne(unit -> unit.users().save(nobody)))
                .isFalse();
        assertThat(find(nobody)).isEmpty();
    }

    @Test
    default void an_address_belongs_to_one_user_however_it_is_capitalised() {
        add(User.create(Fixtures.user(), new Person("ada@example.org", null, null), false, given().now()));
        var again = User.create(Fixtures.user(), new Person("Ada@Example.org", null, null), false, given().now());

        assertThatThrownBy(() -> add(again))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.EMAIL_TAKEN));
        assertThat(find(again)).isEmpty();
    }

    @Test
    default void a_user_is_added_once() {
        var user = given().user();

        assertThatIllegalStateException().isThrownBy(() -> add(user));
    }

    @Test
    default void users_are_listed_page_by_page_in_order_of_their_ids() {
        var users = List.of(given().user(), given().user(), given().user()).stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();

        assertThat(transactions().<List<User>>oneByOne(unit -> unit.users().list(null, 2)))
                .containsExactly(users.get(0), users.get(1));
        assertThat(transactions()
                        .<List<User>>oneByOne(
                                unit -> unit.users().list(users.get(1).id(), 2)))
                .containsExactly(users.get(2));
    }

    @Test
    default void active_superusers_are_counted() {
        var root = User.create(Fixtures.user(), Person.UNKNOWN, true, given().now());
        add(root);
        add(User.create(Fixtures.user(), Person.UNKNOWN, true, given().now()).activated(false, given().now()));
        assertThat(find(given().user())).isPresent();

        assertThat(transactions().<Integer>oneByOne(unit -> unit.users().activeSuperusers()))
                .isEqualTo(1);
    }

    @Test
    default void storage_is_that_of_all_libraries_of_each_user() {
        var library = given().library(3);
        var bytes = library.contents().bytes();
        var trashed = given().trashed(given().library(library.owner()));
        var nothing = given().user();

        assertThat(transactions()
                        .<Map<UserId, Long>>oneByOne(
                                unit -> unit.users().storageUsed(List.of(library.owner(), nothing.id()))))
                .containsEntry(library.owner(), bytes);
        assertThat(transactions().<Long>oneByOne(unit -> unit.users().storageUsed(nothing.id())))
                .isZero();
        assertThat(trashed.isLive()).isFalse();
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
            var actor = transactions().oneByOne(unit -> unit.keys().authenticate(hash));
            assertThat(actor.isPresent()).isEqualTo(racer == first);
            actor.ifPresent(root -> assertThat(root.superuser()).isTrue());
        }
    }

    private void add(User user) {
        transactions().perform(unit -> unit.users().add(user));
    }

    private Optional<User> find(User user) {
        return transactions().oneByOne(unit -> unit.users().find(user.id()));
    }
}
