package dev.sluice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.SelectedLibraries;
import dev.sluice.domain.Sha1;
import dev.sluice.domain.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** That whatever happens to an upload, its bytes belong to an asset or go. */
class UploadAssetTest {
    /** The note of the beginning, the bytes, and the asset's row. */
    private static final int CALLS = 3;

    private final Bench bench = new Bench();

    @ParameterizedTest(name = "call {0} fails: {1}")
    @MethodSource("failures")
    void a_failure_at_any_step_leaves_no_bytes_without_owner_and_no_asset_without_bytes(
            int failing, Unreliable.Way way) {
        var library = bench.library("there before");
        var unreliable = new Unreliable(failing, way);
        var app = bench.over(unreliable.over(bench.transactions), unreliable.over(bench.objects));

        assertThatThrownBy(() -> Bench.upload(app, library.id(), "new")).isInstanceOf(UncheckedIOException.class);

        assertThat(unreliable.calls()).isGreaterThanOrEqualTo(failing);
        checkBytes(library);
    }

    @ParameterizedTest(name = "call {0} fails: {1}")
    @MethodSource("failures")
    void a_failure_at_any_step_of_a_duplicate_leaves_its_asset_alone(int failing, Unreliable.Way way) {
        var library = bench.library("the same");
        var before = bench.assets(library);
        var unreliable = new Unreliable(failing, way);
        var app = bench.over(unreliable.over(bench.transactions), unreliable.over(bench.objects));

        assertThatThrownBy(() -> Bench.upload(app, library.id(), "the same")).isInstanceOf(UncheckedIOException.class);

        assertThat(bench.assets(library)).isEqualTo(before);
        checkBytes(library);
    }

    static Stream<Arguments> failures() {
        return IntStream.rangeClosed(1, CALLS)
                .boxed()
                .flatMap(call -> Stream.of(Unreliable.Way.values()).map(way -> Arguments.of(call, way)));
    }

    @ParameterizedTest
    @EnumSource(Unreliable.Way.class)
    void a_duplicate_whose_bytes_cannot_be_noted_is_answered_and_they_go_later(Unreliable.Way way) {
        var library = bench.library("the same");
        var unreliable = new Unreliable(CALLS + 1, way);
        var app = bench.over(unreliable.over(bench.transactions), unreliable.over(bench.objects));

        assertThat(Bench.upload(app, library.id(), "the same").created()).isFalse();

        assertThat(unreliable.calls()).isEqualTo(CALLS + 1);
        assertThat(bench.objects.ids()).hasSize(2);
        checkBytes(library);
    }

    @Test
    void why_an_upload_failed_comes_out_whatever_fails_after_it() {
        var library = bench.due();
        var unreliable = new Unreliable(CALLS + 1, Unreliable.Way.DEAD);
        var app = bench.over(unreliable.over(bench.transactions), unreliable.over(bench.objects));

        assertThatThrownBy(() -> Bench.upload(app, library.id(), "new")).isInstanceOf(Refusal.class);

        assertThat(unreliable.calls()).isEqualTo(CALLS + 1);
        checkBytes(bench.restore(library));
    }

    @Test
    void an_upload_is_stored_if_only_the_answer_of_its_commit_was_lost() {
        var library = bench.library();
        var unreliable = new Unreliable(3, Unreliable.Way.AFTER);
        var app = bench.over(unreliable.over(bench.transactions), unreliable.over(bench.objects));

        assertThatThrownBy(() -> Bench.upload(app, library.id(), "new")).isInstanceOf(UncheckedIOException.class);

        assertThat(bench.assets(library)).hasSize(1);
        assertThat(Bench.upload(bench.app, library.id(), "new").created()).isFalse();
        checkBytes(library);
    }

    @Test
    void details_that_are_refused_when_the_bytes_are_read_leave_none() {
        var library = bench.library("there before");
        var bytes = new ByteArrayInputStream(Bench.bytes("new"));

        assertThatThrownBy(() -> bench.app.uploadAsset().upload(Bench.ACTOR, bytes, () -> {
                    throw Refusal.notAPhotoOrVideo();
                }))
                .isInstanceOf(Refusal.class);

        assertThat(bench.assets(library)).hasSize(1);
        checkBytes(library);
    }

    @Test
    void a_stream_that_breaks_off_leaves_nothing_and_its_failure_comes_out() throws IOException {
        var library = bench.library();
        var dead = InputStream.nullInputStream();
        dead.close();
        var broken = new SequenceInputStream(new ByteArrayInputStream(Bench.bytes("half")), dead);

        assertThatThrownBy(() -> Bench.upload(bench.app, library.id(), broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("closed");

        assertThat(bench.objects.ids()).isEmpty();
        checkBytes(library);
    }

    @Test
    void an_asset_carries_the_size_and_the_digests_of_its_bytes() {
        var file = Bench.upload(bench.app, bench.library().id(), "abc").asset().file();

        assertThat(file.bytes()).isEqualTo(3);
        assertThat(file.sha256())
                .isEqualTo(new Sha256("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        assertThat(file.sha1()).isEqualTo(new Sha1("a9993e364706816aba3e25717850c26c9cd0d89d"));
    }

    @Test
    void a_key_for_some_libraries_gets_no_default_library_that_it_could_not_see() {
        var covered = bench.due();
        var user = Bench.ACTOR.user();
        var narrow = new Actor(user, null, new SelectedLibraries(user, Set.of(covered.id())));
        var bytes = new ByteArrayInputStream(Bench.bytes("new"));

        assertThatThrownBy(() -> bench.app.uploadAsset().upload(narrow, bytes, () -> Bench.details(null)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.LIBRARY_NOT_CHOSEN));

        checkBytes(bench.restore(covered));
    }

    /** All objects are owned once the reclaimer is through, and each asset has its bytes. */
    private void checkBytes(Library library) {
        bench.reclaimAll();
        assertThat(bench.objects.ids()).isEqualTo(bench.owned(library));
        assertThat(bench.find(library).contents().assets())
                .isEqualTo(bench.owned(library).size());
    }
}
