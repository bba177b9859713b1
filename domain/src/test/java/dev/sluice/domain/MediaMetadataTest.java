package dev.sluice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaMetadataTest {
    private static final CaptureTime BY_CAMERA = new CaptureTime(LocalDateTime.parse("2024-02-29T12:00:00"), null);
    private static final CaptureTime BY_DEVICE = new CaptureTime(LocalDateTime.parse("2026-01-01T00:00:00"), null);
    private static final CaptureTime BY_USER = new CaptureTime(LocalDateTime.parse("1999-12-31T23:59:59"), null);
    private static final Position SYLT = new Position(55.04, 8.46, 3.5);
    private static final Position PEKING = new Position(40.0, 116.48);

    @ParameterizedTest
    @CsvSource({"1,400,300", "2,400,300", "3,400,300", "4,400,300", "5,300,400", "6,300,400", "7,300,400", "8,300,400"})
    void a_picture_is_turned_before_it_is_measured(int orientation, int width, int height) {
        var frame = new Frame(400, 300, orientation);

        assertThat(List.of(frame.width(), frame.height())).containsExactly(width, height);
    }

    @Test
    void a_picture_of_unknown_orientation_stands_upright() {
        assertThat(new Frame(400, 300, null).width()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, -1})
    void there_are_eight_orientations(int orientation) {
        assertRefused(() -> new Frame(1, 1, orientation));
    }

    @ParameterizedTest
    @CsvSource({"90.001,0", "-90.001,0", "0,180.001", "0,-180.001", "NaN,0", "0,Infinity"})
    void there_is_nothing_beyond_the_poles_and_the_antimeridian(double latitude, double longitude) {
        assertRefused(() -> new Position(latitude, longitude));
    }

    @Test
    void there_is_one_zero() {
        assertThat(new Position(-0.0, -0.0)).isEqualTo(new Position(0.0, 0.0));
    }

    @Test
    void numbers_out_of_files_are_numbers_and_texts_can_be_stored() {
        assertRefused(() -> new Frame(0, 1, null));
        assertRefused(() -> new Clip(Duration.ofSeconds(-1), null));
        assertRefused(() -> new Clip(null, 0.0));
        assertRefused(() -> new Exposure(Double.NaN, null, null, null, null));
        assertRefused(() -> new Exposure(null, null, 0, null, null));
        assertRefused(() -> new Exposure(null, null, null, null, Double.NEGATIVE_INFINITY));
        assertRefused(() -> new Camera("a\0b", null, null));
        assertRefused(() -> new Camera(null, "x".repeat(256), null));
        assertRefused(() -> new Position(0, 0, Double.NaN));
        assertRefused(() -> new AssetDescription("x".repeat(4_097)));
    }

    @Test
    void the_camera_is_believed_before_the_device_and_the_user_before_both() {
        var silent = asset(null, null);
        var telling = asset(BY_CAMERA, SYLT);
        var edits = AssetEdits.NONE.withCaptured(BY_USER).withPosition(PEKING);
        var edited = Libraries.after(telling.edit(edits, Instant.EPOCH));
        var asBefore = Libraries.after(edited.edit(edits.withCaptured(null).withPosition(null), Instant.EPOCH));

        assertThat(silent.captured()).isEqualTo(BY_DEVICE);
        assertThat(silent.position()).isEmpty();
        assertThat(telling.captured()).isEqualTo(BY_CAMERA);
        assertThat(telling.position()).contains(SYLT);
        assertThat(edited.captured()).isEqualTo(BY_USER);
        assertThat(edited.position()).contains(PEKING);
        assertThat(asBefore.captured()).isEqualTo(BY_CAMERA);
        assertThat(asBefore.position()).contains(SYLT);
    }

    @Test
    void a_file_that_tells_when_it_was_taken_cannot_be_found_to_be_of_another_time() {
        var told = asset(BY_CAMERA, null).found().metadata();

        assertRefused(() -> new Findings(told, BY_DEVICE));
    }

    private static Asset asset(@Nullable CaptureTime original, @Nullable Position position) {
        var none = MediaMetadata.NONE;
        var metadata = new MediaMetadata(
                null, none.clip(), none.camera(), none.exposure(), new Dates(original, null, null), position, null);
        var file = new AssetFile(
                new FileName("a.jpg"),
                1,
                Sha256.of(new byte[32]),
                Sha1.of(new byte[20]),
                new DeviceOrigin("", ""),
                Instant.EPOCH,
                Instant.EPOCH);
        return Asset.create(
                Libraries.asset(1), Libraries.live().id(), file, Findings.of(metadata, BY_DEVICE), Instant.EPOCH);
    }

    private static void assertRefused(ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making);
    }
}
