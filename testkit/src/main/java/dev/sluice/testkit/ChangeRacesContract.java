package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryEvent;
import dev.sluice.domain.LibraryName;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What changes of one library by many at the same time come to. */
public interface ChangeRacesContract extends LifecycleSubject {
    @Test
    default void no_edit_of_many_at_the_same_time_is_lost() {
        var scene = scene();
        var library = scene.library();

        var edited = Race.of(
                16,
                racer -> scene.useCases()
                        .editLibrary()
                        .edit(
                                scene.actor(),
                                library.id(),
                                profile -> profile.withName(new LibraryName("Name " + racer))));

        assertThat(edited)
                .extracting(each -> each.revision().version())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, 17).boxed().toList());
        assertThat(scene.find(library)).isIn(edited);
        assertThat(scene.given().history(library))
                .hasSize(17)
                .filteredOn(LibraryEvent.Edited.class::isInstance)
                .hasSize(16);
        new Audit(scene).check(library);
    }

    @Test
    default void each_edit_begins_with_what_the_one_before_left() {
        var scene = scene();
        var library = scene.useCases()
                .editLibrary()
                .edit(scene.actor(), scene.library().id(), profile -> profile.withName(new LibraryName("0")));

        var edited = Race.of(
                16,
                racer -> scene.useCases().editLibrary().edit(scene.actor(), library.id(), profile -> {
                    int number = Integer.parseInt(profile.name().text());
                    return profile.withName(new LibraryName(String.valueOf(number + 1)));
                }));

        assertThat(edited).hasSize(16);
        assertThat(scene.find(library).profile().name().text()).isEqualTo("16");
    }

    @Test
    default void a_library_that_many_trash_at_the_same_time_is_trashed_once() {
        var scene = scene();
        var library = scene.library(1);

        var trashed = Race.of(8, racer -> scene.useCases().trashLibrary().trash(scene.actor(), library.id()));

        assertThat(trashed).containsOnly(scene.find(library));
        assertThat(scene.given().history(library))
                .filteredOn(LibraryEvent.Trashed.class::isInstance)
                .hasSize(1);
    }

    @Test
    default void a_library_that_many_restore_at_the_same_time_is_restored_once_with_one_receipt() {
        var scene = scene();
        var library = scene.due(2);

        var restored = Race.of(8, racer -> scene.useCases().restoreLibrary().restore(scene.actor(), library.id()));

        assertThat(restored).extracting(each -> each.library()).containsOnly(scene.find(library));
        assertThat(restored).filteredOn(each -> each.receipt() != null).hasSize(1);
        assertThat(scene.useCases().listReceipts().list(scene.actor(), library.id()))
                .hasSize(1);
        new Audit(scene).check(library);
    }

    @Test
    default void trashing_and_restoring_at_the_same_time_ends_in_one_or_the_other_and_loses_nothing() {
        for (int round = 0; round < 10; round++) {
            var scene = scene();
            var library = scene.library(2);

            var changed = Race.<Library>of(
                    4,
                    racer -> racer % 2 == 0
                            ? scene.useCases().trashLibrary().trash(scene.actor(), library.id())
                            : scene.useCases()
                                    .restoreLibrary()
                                    .restore(scene.actor(), library.id())
                                    .library());

            assertThat(changed).contains(scene.find(library));
            var restored = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());
            assertThat(restored.library().contents()).isEqualTo(library.contents());
            new Audit(scene).check(library);
        }
    }
}
