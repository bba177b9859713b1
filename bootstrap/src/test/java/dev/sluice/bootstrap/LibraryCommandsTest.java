package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The commands about libraries, against a server that runs. */
class LibraryCommandsTest extends ServerTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC";

    @Test
    void without_libraries_there_is_nothing_to_list() {
        assertThat(server.run("library", "list").text()).isEqualTo("No libraries.");
        assertThat(server.runForJson("library", "list").json().isEmpty()).isTrue();
    }

    @Test
    void libraries_are_listed_in_aligned_columns() {
        var first = withOnePhoto("Holidays");
        var second = server.client().createLibrary("A rather long name – ärgerlich");
        assertThat(server.run("library", "trash", second).exitCode()).isZero();

        var lines = server.run("library", "list").text().lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).matches("ID +NAME +STATE +ASSETS +SIZE  SAFE UNTIL");
        assertThat(lines.get(1)).matches(first + "  Holidays +live +1  +5 B  -");
        assertThat(lines.get(2)).matches(second + "  A rather long name – ärgerlich  trashed  +0  +0 B  " + TIME);
        assertThat(server.run("library", "list", "--state", "trashed").text())
                .contains(second)
                .doesNotContain(first);
    }

    @Test
    void for_scripts_libraries_are_what_the_server_says_of_them() {
        var client = server.client();
        client.createLibrary("Ärger – 写真");

        var run = server.runForJson("library", "list");

        assertThat(run.json()).isEqualTo(client.get("/api/libraries").body());
        assertThat(run.out()).as("right in any encoding").matches("\\p{ASCII}+");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_name_cannot_play_tricks_with_the_terminal() {
        server.client().createLibrary("red \\u001b[31m alert \\n second line");

        assertThat(server.run("library", "list").text().lines()).hasSize(2).noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void a_library_goes_to_the_trash_and_comes_back() {
        var library = withOnePhoto("Holidays");

        assertThat(server.run("library", "trash", library).text())
                .matches("Holidays is in the trash with 1 asset, and safe until " + TIME + "\\.");
        assertThat(server.run("library", "trash", library).exitCode())
                .as("again")
                .isZero();
        assertThat(server.run("library", "restore", library).text())
                .isEqualTo("Holidays is back with 1 asset (5 B). Nothing had been purged.");
        assertThat(server.run("library", "restore", library).text()).isEqualTo("Holidays was not in the trash.");
    }

    @Test
    void for_scripts_the_library_is_printed_after_each_change() {
        var library = withOnePhoto("Holidays");

        assertThat(server.runForJson("library", "trash", library)
                        .json()
                        .get("state")
                        .textValue())
                .isEqualTo("trashed");
        var restored = server.runForJson("library", "restore", library).json();

        assertThat(restored.get("state").textValue()).isEqualTo("live");
        assertThat(restored.at("/restored/assets").intValue()).isEqualTo(1);
    }

    private String withOnePhoto(String name) {
        var client = server.client();
        var library = client.createLibrary(name);
        client.upload(library, "photo.jpg", "photo".getBytes(StandardCharsets.UTF_8))
                .expect(201);
        return library;
    }
}
