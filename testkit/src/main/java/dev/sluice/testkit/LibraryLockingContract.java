package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryProfile;
import org.junit.jupiter.api.Test;

/** That locks let one pass after the other, and lose nothing. */
public interface LibraryLockingContract extends PersistenceSubject {
    @Test
    default void a_locked_library_is_the_latest() {
        var library = given().library(0);
        var edited = given().change(library, latest -> latest.edit(LibraryProfile.named("Latest"), given().now()));

        var locked = transactions().inTransaction(unit -> unit.libraries().lock(library.owner(), library.id()));

        assertThat(locked).contains(edited);
    }

    @Test
    default void who_locks_a_library_loses_no_change_to_others() {
        var library = given().library(0);

        var saved = Race.of(
                8,
                racer -> transactions().<Boolean>inTransaction(unit -> {
                    var locked =
                            unit.libraries().lock(library.owner(), library.id()).orElseThrow();
                    return unit.libraries().save(locked.edit(LibraryProfile.named("Name " + racer), unit.now()), null);
                }));

        assertThat(saved).containsOnly(true);
        assertThat(given().latest(library).revision().version()).isEqualTo(9);
    }

    @Test
    default void who_locks_an_owner_passes_alone() {
        var owner = Fixtures.user();

        var made = Race.of(
                8,
                racer -> transactions().<Boolean>inTransaction(unit -> {
                    unit.libraries().lockOwner(owner);
                    if (!unit.libraries().list(owner, StateFilter.ALL).isEmpty()) {
                        return false;
                    }
                    var creation =
                            Library.create(Fixtures.libraryId(), owner, LibraryProfile.named("Only"), unit.now());
                    return unit.libraries().save(creation, null);
                }));

        assertThat(made).containsOnlyOnce(true);
        assertThat(given().list(owner, StateFilter.ALL)).hasSize(1);
    }
}
