package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.AssetFilter;
import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.SearchPage;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import dev.sluice.domain.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That a narrower scope sees its libraries as their owner does, and nothing of the others. */
public interface ScopeContract extends PersistenceSubject {
    @Test
    default void a_scope_of_some_libraries_sees_those_and_no_others() {
        var owner = Fixtures.user();
        var covered = given().library(owner);
        var alsoCovered = given().library(owner);
        var uncovered = given().library(owner);
        var scope = new SelectedLibraries(owner, Set.of(covered.id(), alsoCovered.id()));

        assertThat(libraries(scope)).containsExactlyInAnyOrder(covered.id(), alsoCovered.id());
        assertSees(scope, covered, true);
        assertSees(scope, alsoCovered, true);
        assertSees(scope, uncovered, false);
    }

    @Test
    default void a_scope_of_no_library_sees_nothing() {
        var library = given().library(Fixtures.user());
        var scope = new SelectedLibraries(library.owner(), Set.of());

        assertThat(libraries(scope)).isEmpty();
        assertSees(scope, library, false);
    }

    @Test
    default void a_scope_that_names_what_belongs_to_somebody_else_does_not_see_it() {
        var library = given().library(Fixtures.user());
        var scope = new SelectedLibraries(Fixtures.user(), Set.of(library.id()));

        assertThat(libraries(scope)).isEmpty();
        assertSees(scope, library, false);
    }

    private Set<LibraryId> libraries(Scope scope) {
        return transactions()
                .oneByOne(unit -> unit.libraries().list(scope, StateFilter.ALL).stream())
                .map(Library::id)
                .collect(Collectors.toSet());
    }

    /** Each method that names a scope, with a library that has all that there is to see. */
    private void assertSees(Scope scope, Library library, boolean sees) {
        var asset = given().asset(library, "photo");
        var restored = given().restored(given().trashed(library), Fixtures.actor());
        var id = restored.id();
        given().run(unit -> {
            assertThat(unit.libraries().find(scope, id).isPresent()).isEqualTo(sees);
            assertThat(unit.libraries().receipts(scope, id).isEmpty()).isEqualTo(!sees);
            assertThat(unit.assets().find(scope, asset.id()).isPresent()).isEqualTo(sees);
            assertThat(unit.assets()
                            .findByContent(scope, id, asset.file().sha256())
                            .isPresent())
                    .isEqualTo(sees);
            assertThat(unit.assets()
                            .page(scope, id, new AssetPage(StateFilter.ALL, true, null, 9))
                            .isEmpty())
                    .isEqualTo(!sees);
            assertThat(unit.assetEditing().lock(scope, id, List.of(asset.id())).isEmpty())
                    .isEqualTo(!sees);
            assertThat(unit.assetSearch()
                            .search(scope, id, new SearchPage(AssetFilter.of(StateFilter.LIVE), Words.of("img"), 0, 9))
                            .isEmpty())
                    .isEqualTo(!sees);
            assertThat(unit.assetHolds().lock(scope, asset.id()).isPresent()).isEqualTo(sees);
            var found = unit.assetHolds().lock(library.owner(), asset.id()).orElseThrow();
            unit.assetHolds().save(found.heldFor("evidence", unit.now()), unit.now());
            assertThat(unit.assetHolds().list(scope, id, null, 9).isEmpty()).isEqualTo(!sees);
            assertThat(unit.assets().span(scope, id).isPresent()).isEqualTo(sees);
            assertThat(unit.events().after(scope, id, 0, 9).isEmpty()).isEqualTo(!sees);
            assertThat(unit.libraries().lock(scope, id).isPresent()).isEqualTo(sees);
        });
    }
}
