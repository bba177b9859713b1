package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.TimeOrderedIds;
import dev.sluice.application.UseCases;
import dev.sluice.application.port.AssetFilter;
import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.CountPage;
import dev.sluice.application.port.Inquiry;
import dev.sluice.application.port.Period;
import dev.sluice.application.port.SearchPage;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.MediaMetadata;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.Words;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read of a library that goes to the trash, and may come back, between the looks of one reading. */
public interface ReadingRacesContract extends LifecycleSubject {
    @ParameterizedTest
    @EnumSource
    default void a_library_that_is_trashed_meanwhile_is_not_there_and_never_empty(Reading reading) {
        var scene = scene();
        var library = scene.library(3);
        var meanwhile = new Meanwhile(transactions(), () -> trash(scene, library));

        var outcome = Outcome.of(() -> reading.read(over(meanwhile, scene), scene.actor(), library.id()));

        assertThat(meanwhile.hasHappened()).isTrue();
        assertThat(outcome).isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));
    }

    @ParameterizedTest
    @EnumSource
    default void a_library_that_comes_back_meanwhile_has_all_it_had(Reading reading) {
        var scene = scene();
        var library = scene.library(3);
        var meanwhile = new Meanwhile(transactions(), () -> {
            trash(scene, library);
            var restored = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());
            assertThat(restored.library().isLive()).isTrue();
        });

        var read = reading.read(over(meanwhile, scene), scene.actor(), library.id());

        assertThat(meanwhile.hasHappened()).isTrue();
        assertThat(read).isEqualTo(reading.read(scene.useCases(), scene.actor(), library.id()));
        assertThat(read).isNotEmpty();
    }

    /** The ways to read what a library has. */
    enum Reading {
        LIST {
            @Override
            List<?> read(UseCases useCases, Actor actor, LibraryId library) {
                return useCases.listAssets().list(actor, library, new AssetPage(StateFilter.ALL, true, null, 10));
            }
        },
        COUNTS {
            @Override
            List<?> read(UseCases useCases, Actor actor, LibraryId library) {
                var page = new CountPage(AssetFilter.of(StateFilter.ALL), Period.YEAR, true, null, 10);
                return useCases.countAssets().count(actor, library, page);
            }
        },
        KNOWN {
            @Override
            List<?> read(UseCases useCases, Actor actor, LibraryId library) {
                var photo = Fixtures.photo("photo 1").sha256();
                return useCases.findKnownAssets().find(actor, library, new Inquiry.OfSha256(Set.of(photo)));
            }
        },
        FOUND {
            @Override
            List<?> read(UseCases useCases, Actor actor, LibraryId library) {
                var page = new SearchPage(AssetFilter.of(StateFilter.ALL), Words.of("img"), 0, 10);
                return useCases.searchAssets().search(actor, library, page);
            }
        };

        abstract List<?> read(UseCases useCases, Actor actor, LibraryId library);
    }

    private static void trash(Scene scene, Library library) {
        var trashed = scene.useCases().trashLibrary().trash(scene.actor(), library.id());
        assertThat(trashed.isLive()).isFalse();
    }

    private UseCases over(Meanwhile meanwhile, Scene scene) {
        return UseCases.over(
                meanwhile,
                scene.objects(),
                (id, file) -> MediaMetadata.NONE,
                new Sketches(),
                new TimeOrderedIds(clock(), new SecureRandom()),
                RetentionPolicy.DEFAULT);
    }
}
