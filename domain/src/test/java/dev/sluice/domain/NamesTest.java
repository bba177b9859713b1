package dev.sluice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, descriptions, and other texts that people send. */
class NamesTest {
    private static final String CLEF = "\uD834\uDD1E";

    @ParameterizedTest
    @ValueSource(strings = {"Holidays", " Holidays", "Holidays\t\n", "\u2003Holidays\u2003"})
    void a_name_has_no_blanks_at_its_ends(String text) {
        assertThat(new LibraryName(text)).isEqualTo(new LibraryName("Holidays")).hasToString("Holidays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void a_blank_is_no_name(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LibraryName(text))
                .withMessageContaining("blank");
    }

    @Test
    void blanks_inside_a_name_stay() {
        assertThat(new LibraryName("Summer  2025").text()).isEqualTo("Summer  2025");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_is_as_long_as_its_limit_in_characters_not_in_code_units(Text text) {
        assertThat(text.of().apply(CLEF.repeat(text.room()))).isNotNull();
        assertThat(text.of().apply("x".repeat(text.room()))).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.of().apply("x".repeat(text.room() + 1)))
                .withMessageContaining(String.valueOf(text.limit()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_can_be_stored_faithfully_everywhere(Text text) {
        for (var unstorable : new String[] {"a\0b", "a\uD834", "\uDD1Ea", "a\uDD1E\uD834b", "\uD800", "a\uDFFF"}) {
            assertThatIllegalArgumentException()
                    .as("%s", unstorable.chars().boxed().toList())
                    .isThrownBy(() -> text.of().apply(unstorable));
        }
        assertThat(text.of().apply("a" + CLEF + "\u00e9\u4e2d\uFFFD'\"\\%_b")).isNotNull();
    }

    static Stream<Text> texts() {
        return Stream.of(
                new Text("library name", 255, 255, LibraryName::new),
                new Text("description", 4_096, 4_096, LibraryDescription::new),
                new Text("reason of a hold", 1_024, 1_024, reason -> new Hold(reason, Instant.EPOCH)),
                new Text("device id", 1_024, 1_024, id -> new DeviceOrigin(id, "")),
                new Text("device asset id", 1_024, 1_024, id -> new DeviceOrigin("", id)),
                new Text("file name", 1_024, 1_020, name -> new FileName(name + ".jpg")));
    }

    @Test
    void a_description_is_kept_as_sent() {
        assertThat(new LibraryDescription(" \n").text()).isEqualTo(" \n");
        assertThat(new LibraryDescription("").text()).isEmpty();
        assertThat(new LibraryDescription("by the sea")).hasToString("by the sea");
    }

    @Test
    void a_hold_gives_its_reason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Hold(" ", Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "photo", "jpg", "", ".", "photo.", "photo.jpg.exe", "archive.tar.gz"})
    void a_file_that_does_not_end_like_a_photo_or_a_video_is_refused(String name) {
        assertThatThrownBy(() -> new FileName(name))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_A_PHOTO_OR_VIDEO));
    }

    @Test
    void a_file_name_is_kept_as_sent() {
        var name = " C:\\My Photos\\IMG 1.JPG";

        assertThat(new FileName(name).text()).isEqualTo(name);
        assertThat(new FileName(name)).hasToString(name);
    }

    @Test
    void a_profile_changes_one_thing_and_keeps_the_other() {
        var profile = new LibraryProfile(new LibraryName("Holidays"), new LibraryDescription("by the sea"));

        assertThat(profile.withName(new LibraryName("Winter")))
                .isEqualTo(new LibraryProfile(new LibraryName("Winter"), new LibraryDescription("by the sea")));
        assertThat(profile.withDescription(null)).isEqualTo(LibraryProfile.named("Holidays"));
    }

    /** A kind of text, its limit, and how many characters of that are free to choose. */
    record Text(String name, int limit, int room, Function<String, Object> of) {
        @Override
        public String toString() {
            return name;
        }
    }
}
