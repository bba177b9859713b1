package dev.sluice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.LibraryState.Trashed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that cannot be wrong, since a wrong one cannot be made. */
class ValuesTest {
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final String OF_NOTHING_256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String OF_NOTHING_1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

    @Test
    void a_digest_is_read_and_written_in_base_64_and_in_hexadecimal_digits() {
        var sha256 = new Sha256(OF_NOTHING_256);
        var sha1 = new Sha1(OF_NOTHING_1);

        assertThat(sha256.base64()).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assertThat(Sha256.ofBase64(sha256.base64())).isEqualTo(sha256);
        assertThat(Sha256.of(sha256.bytes())).isEqualTo(sha256);
        assertThat(sha1.base64()).isEqualTo("2jmj7l5rSw0yVb/vlWAYkK/YBwk=");
        assertThat(Sha1.ofBase64(sha1.base64())).isEqualTo(sha1);
        assertThat(Sha1.of(sha1.bytes())).isEqualTo(sha1);
    }

    @Test
    void digests_in_capital_letters_are_the_same() {
        assertThat(new Sha256(OF_NOTHING_256.toUpperCase(Locale.ROOT))).isEqualTo(new Sha256(OF_NOTHING_256));
        assertThat(new Sha1(OF_NOTHING_1.toUpperCase(Locale.ROOT))).isEqualTo(new Sha1(OF_NOTHING_1));
    }

    @ParameterizedTest
    @CsvSource({"''", "e3b0", "zz"})
    void what_is_too_short_is_no_digest(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sha256(hex));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sha1(hex));
        assertThatIllegalArgumentException().isThrownBy(() -> Sha256.ofBase64("47DEQpj8HBSa"));
        assertThatIllegalArgumentException().isThrownBy(() -> Sha1.ofBase64("not base 64!"));
    }

    @Test
    void letters_that_are_no_digits_make_no_digest() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sha256("z".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sha1("z".repeat(40)));
    }

    @Test
    void the_bytes_of_a_digest_are_a_copy() {
        var digest = new Sha256(OF_NOTHING_256);

        digest.bytes()[0] = 0;

        assertThat(HexFormat.of().formatHex(digest.bytes())).isEqualTo(OF_NOTHING_256);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 0, 0",
        "1, 2, 1, 1, 0",
        "1, -1, 1, 0, 0",
        "1, 0, -1, 0, 0",
        "0, 0, 1, 0, 0",
        "2, 1, 5, 6, 0",
        "2, 1, 5, -1, 0",
        "2, 0, 5, 1, 0",
        "1, 0, 1, 0, -1"
    })
    void no_library_stores(long assets, long trashed, long bytes, long trashedBytes, long condemned) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LibraryContents(assets, trashed, bytes, trashedBytes, condemned));
    }

    @ParameterizedTest
    @CsvSource({"-1, -1", "1, -1", "1, 2", "4, 0", "3, 3"})
    void no_library_holds(long held, long heldTrashed) {
        var contents = new LibraryContents(3, 2, 30, 20, 0);

        assertThatIllegalArgumentException().isThrownBy(() -> contents.holding(held, heldTrashed));
    }

    @Test
    void what_is_held_is_counted_in_the_trash_and_out_of_it() {
        var two = LibraryContents.live(3, 30).holding(2, 0);
        var moved = new MovedAssets(List.of(Libraries.asset(1), Libraries.asset(2)), 20, 1);

        assertThat(two.trashing(moved)).isEqualTo(new LibraryContents(3, 2, 30, 20, 0, 2, 1));
        assertThat(two.trashing(moved).restoring(moved)).isEqualTo(two);
        assertThat(two.trashing(moved).visible()).isEqualTo(new LibraryContents(3, 2, 30, 20, 0));
        assertThat(two.minus(LibraryContents.live(1, 10).holding(1, 0)).held()).isOne();
        assertThat(two.and(two).held()).isEqualTo(4);
    }

    @Test
    void contents_are_counted() {
        var contents = LibraryContents.NONE.plus(10).plus(0).plus(5);

        assertThat(contents).isEqualTo(LibraryContents.live(3, 15));
        var both = new MovedAssets(List.of(Libraries.asset(1), Libraries.asset(2)), 10);
        var one = new MovedAssets(List.of(Libraries.asset(1)), 10);
        assertThat(contents.trashing(both)).isEqualTo(new LibraryContents(3, 2, 15, 10, 0));
        assertThat(contents.trashing(both).restoring(one)).isEqualTo(new LibraryContents(3, 1, 15, 0, 0));
        assertThat(contents.trashing(both).minus(LibraryContents.trashed(1, 10)))
                .isEqualTo(new LibraryContents(2, 1, 5, 0, 0));
        var emptied = contents.trashing(both).emptied();
        assertThat(emptied).isEqualTo(new LibraryContents(1, 0, 5, 0, 2));
        assertThat(emptied.visible()).isEqualTo(LibraryContents.live(1, 5));
        assertThat(emptied.minus(LibraryContents.live(1, 5)).isEmpty()).isFalse();
        assertThat(contents.isEmpty()).isFalse();
        assertThat(LibraryContents.NONE.isEmpty()).isTrue();
    }

    @Test
    void a_batch_is_counted_as_what_it_is() {
        var ids = List.of(Libraries.asset(1));

        assertThat(new PurgedBatch(ids, 10, LibraryContents.condemned(1)).assets())
                .isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new PurgedBatch(ids, 10, LibraryContents.NONE));
    }

    @Test
    void bytes_beyond_counting_are_a_mistake() {
        var full = LibraryContents.NONE.plus(Long.MAX_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> full.plus(1));
    }

    @Test
    void an_expedite_never_moves_the_purge_back() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Trashed(NOW, NOW.plusSeconds(1), NOW));
    }

    @Test
    void a_retention_is_not_negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> RetentionPolicy.ofWindow(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionPolicy(Duration.ZERO, Duration.ofSeconds(-1)));
        assertThat(RetentionPolicy.DEFAULT).isEqualTo(new RetentionPolicy(Duration.ofDays(90), Duration.ofDays(7)));
    }

    @Test
    void a_file_has_no_negative_size() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AssetFile(
                        new FileName("a.jpg"),
                        -1,
                        new Sha256(OF_NOTHING_256),
                        new Sha1(OF_NOTHING_1),
                        new DeviceOrigin("", ""),
                        NOW,
                        NOW));
    }

    @Test
    void an_empty_file_has_the_type_of_its_name_too() {
        var file = new AssetFile(
                new FileName("a.mov"),
                0,
                new Sha256(OF_NOTHING_256),
                new Sha1(OF_NOTHING_1),
                new DeviceOrigin("", ""),
                NOW,
                NOW);

        assertThat(file.mediaType()).isEqualTo(new MediaType("video/quicktime"));
    }

    @Test
    void a_batch_knows_where_it_ends() {
        assertThat(Libraries.batch(1, 3).last()).isEqualTo(Libraries.asset(3));
        assertThat(Libraries.batch(1, 3).assets()).isEqualTo(3);
        assertThat(PurgedBatch.NOTHING.isEmpty()).isTrue();
    }

    @Test
    void progress_grows_from_its_first_moment() {
        var progress = PurgeProgress.begin(Libraries.batch(1, 2), NOW).plus(Libraries.batch(3, 1), NOW.plusSeconds(5));

        assertThat(progress).isEqualTo(new PurgeProgress(NOW, NOW.plusSeconds(5), 3, 30));
    }

    @Test
    void a_capture_keeps_the_wall_clock_and_the_offset() {
        assertThat(CaptureTime.of(OffsetDateTime.parse("2024-02-29T12:00:00+05:45")))
                .isEqualTo(
                        new CaptureTime(LocalDateTime.parse("2024-02-29T12:00:00"), ZoneOffset.ofHoursMinutes(5, 45)));
    }

    @Test
    void lists_that_were_handed_in_can_change_without_harm() {
        var ids = new ArrayList<>(List.of(Libraries.asset(1)));
        var batch = new PurgedBatch(ids, 10, LibraryContents.live(1, 10));
        var event = new LibraryEvent.AssetsDeleted(Libraries.live().id(), NOW, ids);

        ids.clear();

        assertThat(batch.assets()).isEqualTo(1);
        assertThat(event.assets()).hasSize(1);
    }

    @Test
    void a_change_causes_an_event() {
        var library = Libraries.live();

        assertThatIllegalArgumentException().isThrownBy(() -> new Transition.Changed<>(library, library, List.of()));
    }
}
