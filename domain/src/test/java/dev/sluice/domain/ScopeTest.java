package dev.sluice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who acts, and on what. */
class ScopeTest {
    private static final LibraryId LIBRARY = new LibraryId(new UUID(2, 2));
    private static final LibraryId ANOTHER = new LibraryId(new UUID(2, 3));

    @Test
    void a_user_stands_for_all_that_they_own() {
        Scope scope = Libraries.OWNER;

        assertThat(scope.owner()).isEqualTo(Libraries.OWNER);
        assertThat(scope.covers(LIBRARY)).isTrue();
    }

    @Test
    void selected_libraries_are_a_part_of_that() {
        var selected = new HashSet<>(Set.of(LIBRARY));
        var scope = new SelectedLibraries(Libraries.OWNER, selected);
        selected.add(ANOTHER);

        assertThat(scope.covers(LIBRARY)).isTrue();
        assertThat(scope.covers(ANOTHER)).isFalse();
    }

    @Test
    void an_actor_without_a_key_is_a_user_known_to_the_host() {
        assertThat(Actor.user(Libraries.OWNER)).isEqualTo(new Actor(Libraries.OWNER, null, Libraries.OWNER));
    }

    @Test
    void nobody_acts_within_the_scope_of_somebody_else() {
        var somebodyElse = new UserId(new UUID(1, 9));

        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(Libraries.OWNER, null, somebodyElse));
    }

    @Test
    void a_receipt_is_signed_by_the_user_and_the_key_whatever_else_the_key_may_do() {
        var key = new ApiKeyId(new UUID(1, 2));
        var narrow = new Actor(Libraries.OWNER, key, new SelectedLibraries(Libraries.OWNER, Set.of(LIBRARY)));

        var restore = Libraries.trashed().restore(Libraries.TRASHED.plusSeconds(1), narrow);

        assertThat(restore.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        LibraryEvent.Restored.class,
                        restored -> assertThat(restored.receipt().by()).isEqualTo(new Actor(Libraries.OWNER, key)));
        assertThat(List.of(narrow.signature())).containsExactly(new Actor(Libraries.OWNER, key));
    }
}
