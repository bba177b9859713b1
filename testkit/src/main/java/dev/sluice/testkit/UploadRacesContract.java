package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.UploadedAsset;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Library;
import dev.sluice.domain.Refusal;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What meets an upload on its way. */
public interface UploadRacesContract extends LifecycleSubject {
    @Test
    default void an_upload_that_meets_a_trash_is_counted_or_refused_and_leaves_nothing() {
        for (int round = 0; round < 20; round++) {
            var scene = scene();
            var library = scene.library(1);

            var outcomes = Race.<Outcome<UploadedAsset>>of(List.of(
                    () -> Outcome.of(() -> scene.upload(library, "new")), () -> {
                        assertThat(trash(scene, library).isLive()).isFalse();
                        return new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY);
                    }));

            var upload = outcomes.get(0);
            var restored = scene.useCases().restoreLibrary().restore(scene.actor(), library.id());
            if (upload.isAnswered()) {
                assertThat(scene.assets(library))
                        .hasSize(2)
                        .contains(upload.answer().asset());
            } else {
                assertThat(upload).isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));
                assertThat(scene.assets(library)).hasSize(1);
            }
            assertThat(restored.library().contents().assets()).isEqualTo(upload.isAnswered() ? 2 : 1);
            new Audit(scene).check(library);
        }
    }

    @ParameterizedTest(name = "{0} uploads")
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    default void the_same_bytes_at_the_same_time_make_one_asset_and_everybody_gets_it(int uploads) {
        var scene = scene();
        var library = scene.library(1);

        var uploaded = Race.of(uploads, racer -> scene.upload(library, "the same"));

        assertThat(uploaded).extracting(UploadedAsset::created).containsOnlyOnce(true);
        assertThat(uploaded)
                .extracting(UploadedAsset::asset)
                .containsOnly(uploaded.get(0).asset());
        assertThat(scene.assets(library)).hasSize(2);
        new Audit(scene).check(library);
    }

    @Test
    default void photos_at_the_same_time_are_all_counted() {
        var scene = scene();
        var library = scene.library();

        var uploaded = Race.of(8, racer -> {
            for (int number = 0; number < 5; number++) {
                assertThat(scene.upload(library, racer + "/" + number).created())
                        .isTrue();
            }
            return racer;
        });

        assertThat(uploaded).hasSize(8);
        assertThat(scene.find(library).contents().assets()).isEqualTo(40);
        new Audit(scene).check(library);
    }

    @Test
    default void the_first_photos_of_all_at_the_same_time_make_one_default_library() {
        var scene = scene();

        var uploaded = Race.of(6, racer -> {
            var bytes = new ByteArrayInputStream(Fixtures.bytes("photo " + racer));
            return scene.useCases().uploadAsset().upload(scene.actor(), bytes, () -> Fixtures.details(null));
        });

        var libraries = scene.useCases().listLibraries().list(scene.actor(), StateFilter.ALL);
        assertThat(libraries).hasSize(1);
        assertThat(uploaded)
                .allSatisfy(upload -> assertThat(upload.asset().library())
                        .isEqualTo(libraries.get(0).id()));
        new Audit(scene).check(libraries.get(0));
    }

    private static Library trash(Scene scene, Library library) {
        return scene.useCases().trashLibrary().trash(scene.actor(), library.id());
    }
}
