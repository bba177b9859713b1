package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.UploadAsset;
import dev.sluice.application.UploadedAsset;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryName;
import dev.sluice.domain.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** How photos come into a library, and that nothing stays of those that do not. */
public interface UploadContract extends LifecycleSubject {
    @Test
    default void an_uploaded_photo_is_counted_and_its_bytes_are_read_back() {
        var scene = scene();
        var library = scene.library();

        var uploaded = scene.upload(library, "photo");

        assertThat(uploaded.created()).isTrue();
        assertThat(scene.useCases()
                        .findAsset()
                        .find(scene.actor(), uploaded.asset().id()))
                .isEqualTo(uploaded.asset());
        assertThat(scene.read(uploaded.asset())).isEqualTo(Fixtures.bytes("photo"));
        new Audit(scene).check(library);
    }

    @Test
    default void the_same_bytes_again_give_the_same_asset_and_are_not_kept_twice() {
        var scene = scene();
        var library = scene.library();
        var first = scene.upload(library, "photo");

        var second = scene.upload(library, "photo");

        assertThat(second).isEqualTo(new UploadedAsset(first.asset(), false));
        new Audit(scene).check(library);
    }

    @Test
    default void the_first_photo_of_all_makes_a_default_library() {
        var scene = scene();

        var uploaded = uploadAnywhere(scene);

        var libraries = scene.useCases().listLibraries().list(scene.actor(), StateFilter.ALL);
        assertThat(libraries).singleElement().satisfies(library -> {
            assertThat(library.profile().name()).isEqualTo(new LibraryName("Default Library"));
            assertThat(library.id()).isEqualTo(uploaded.answer().asset().library());
        });
        new Audit(scene).check(libraries.get(0));
    }

    @Test
    default void a_photo_for_no_library_goes_to_the_only_live_one() {
        var scene = scene();
        var trashed = scene.due(1);
        var live = scene.library();

        assertThat(uploadAnywhere(scene).answer().asset().library())
                .isEqualTo(live.id())
                .isNotEqualTo(trashed.id());
    }

    @Test
    default void a_photo_for_no_library_is_refused_where_there_are_several_and_nothing_of_it_is_kept() {
        var scene = scene();
        var one = scene.library();
        var other = scene.library();

        assertThat(uploadAnywhere(scene)).isEqualTo(new Outcome.Refused<>(Refusal.Reason.LIBRARY_NOT_CHOSEN));

        new Audit(scene).check(one, other);
    }

    @Test
    default void a_library_in_the_trash_takes_no_photo_and_nothing_of_it_is_kept() {
        var scene = scene();
        var library = scene.due(1);

        assertThat(Outcome.of(() -> scene.upload(library, "late")))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));

        restore(scene, library);
        assertThat(scene.assets(library)).hasSize(1);
        new Audit(scene).check(library);
    }

    @Test
    default void an_upload_whose_library_is_trashed_meanwhile_is_refused_and_nothing_of_it_is_kept() {
        var scene = scene();
        var library = scene.library(1);
        var bytes = new AtEnd(Fixtures.bytes("late"), () -> trash(scene, library));

        assertThat(Outcome.of(() -> scene.upload(library, bytes)))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.NO_SUCH_LIBRARY));

        restore(scene, library);
        assertThat(scene.assets(library)).hasSize(1);
        new Audit(scene).check(library);
    }

    @Test
    default void of_an_upload_that_breaks_off_nothing_is_kept() {
        var scene = scene();
        var library = scene.library(1);
        var bytes = new AtEnd(Fixtures.bytes("half"), () -> {
            throw new IOException("the line is dead");
        });

        assertThatThrownBy(() -> scene.upload(library, bytes)).isInstanceOf(UncheckedIOException.class);

        assertThat(scene.assets(library)).hasSize(1);
        new Audit(scene).check(library);
    }

    @Test
    default void an_upload_that_takes_longer_than_anybody_waits_is_refused_and_nothing_of_it_is_kept() {
        var scene = scene();
        var library = scene.library(1);
        var bytes = new AtEnd(Fixtures.bytes("slow"), () -> {
            clock().turn(UploadAsset.PATIENCE);
            scene.reclaimAll();
        });

        assertThat(Outcome.of(() -> scene.upload(library, bytes)))
                .isEqualTo(new Outcome.Refused<>(Refusal.Reason.UPLOAD_TOO_SLOW));

        assertThat(scene.assets(library)).hasSize(1);
        new Audit(scene).check(library);
    }

    @Test
    default void an_upload_that_takes_a_little_less_is_left_alone_by_reclaimers() {
        var scene = scene();
        var library = scene.library(1);
        var bytes = new AtEnd(Fixtures.bytes("slow"), () -> {
            clock().turn(UploadAsset.PATIENCE.minusSeconds(1));
            scene.reclaimAll();
        });

        var uploaded = scene.upload(library, bytes);

        assertThat(uploaded.created()).isTrue();
        assertThat(scene.read(uploaded.asset())).isEqualTo(Fixtures.bytes("slow"));
        new Audit(scene).check(library);
    }

    @Test
    default void bytes_of_a_purged_photo_can_be_uploaded_again() {
        var scene = scene();
        var library = scene.due(2);
        var purged = scene.drain(1);
        assertThat(purged).isNotNull();
        restore(scene, library);

        assertThat(scene.upload(library, "photo 1").created()
                        ^ scene.upload(library, "photo 2").created())
                .isTrue();

        new Audit(scene).check(library);
    }

    private static Outcome<UploadedAsset> uploadAnywhere(Scene scene) {
        var bytes = new ByteArrayInputStream(Fixtures.bytes("photo"));
        return Outcome.of(
                () -> scene.useCases().uploadAsset().upload(scene.actor(), bytes, () -> Fixtures.details(null)));
    }

    private static void trash(Scene scene, Library library) {
        assertThat(scene.useCases()
                        .trashLibrary()
                        .trash(scene.actor(), library.id())
                        .isLive())
                .isFalse();
    }

    private static void restore(Scene scene, Library library) {
        assertThat(scene.useCases()
                        .restoreLibrary()
                        .restore(scene.actor(), library.id())
                        .library()
                        .isLive())
                .isTrue();
    }
}
