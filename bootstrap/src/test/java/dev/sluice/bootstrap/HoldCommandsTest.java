package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands that hold libraries and single assets, against a server that runs. */
class HoldCommandsTest extends ServerTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC";

    @Test
    void a_library_is_held_and_released() {
        var library = server.client().createLibrary("Holidays");
        server.run("library", "trash", library).text();

        assertThat(server.run("library", "hold", library, "--reason", "a dispute")
                        .text())
                .isEqualTo("Holidays is held. Nothing of it is purged until it is released.");
        assertThat(server.run("library", "list").text()).contains("trashed, held");
        assertThat(server.run("library", "drain-status", library).text().lines())
                .contains("held        a dispute");
        assertThat(server.client().delete("/api/libraries/" + library).status()).isEqualTo(409);

        assertThat(server.runForJson("library", "release", library)
                        .json()
                        .get("held")
                        .asBoolean(true))
                .isFalse();
        assertThat(server.run("library", "release", library).text()).isEqualTo("Holidays is not held.");
        server.client().delete("/api/libraries/" + library).expect(200);
        Until.gone(server.client(), library);
    }

    @Test
    void single_assets_are_held_listed_and_released_in_the_trash_too() {
        var library = server.client().createLibrary("Holidays");
        var assets = upload(library, 2);
        var evidence = assets.get(0);
        assertThat(server.run("library", "holds", library).text()).isEqualTo("No asset of it is held.");

        assertThat(server.run("asset", "hold", evidence, "--reason", "evidence").text())
                .isEqualTo(
                        evidence
                                + " is held. It is not purged until it is released, nor is anything of its library while that is in the trash.");
        server.run("library", "trash", library).text();

        assertThat(server.run("library", "holds", library).text().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("ASSET +HELD SINCE +TRASHED +REASON"),
                        line -> assertThat(line).matches(evidence + "  " + TIME + "  - +evidence"));
        assertThat(server.run("library", "list").text()).contains("trashed, held");
        assertThat(server.client().delete("/api/libraries/" + library).status()).isEqualTo(409);

        assertThat(server.run("asset", "release", evidence).text()).isEqualTo(evidence + " is not held.");
        assertThat(server.runForJson("library", "holds", library).json()).isEmpty();
        server.client().delete("/api/libraries/" + library).expect(200);
        Until.gone(server.client(), library);
    }

    @Test
    void all_held_assets_are_listed_over_however_many_pages() {
        var library = server.client().createLibrary("Holidays");
        var assets = upload(library, 201);
        for (var asset : assets) {
            server.client()
                    .put("/api/assets/" + asset + "/hold", "{\"reason\": \"evidence\"}")
                    .expect(200);
        }

        assertThat(server.runForJson("library", "holds", library).json().findValuesAsText("asset_id"))
                .containsExactlyInAnyOrderElementsOf(assets);
    }

    @Test
    void a_hold_needs_a_reason_and_something_that_exists() {
        assertThat(server.run("asset", "hold", "asset_x").complaint(2)).contains("--reason");
        assertThat(server.run("library", "hold", "lib_x").complaint(2)).contains("--reason");
        assertThat(server.run("asset", "hold", "asset_x", "--reason", "a").complaint(2))
                .startsWith("asset_id: ");
        assertThat(server.run("library", "holds", "lib_2JZzULVps9My5aC7oDT4Bq").complaint(4))
                .isEqualTo("Library not found.");
    }

    private List<String> upload(String library, int number) {
        var assets = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            assets.add(server.client()
                    .upload(library, i + ".jpg", ("photo " + i).getBytes(StandardCharsets.UTF_8))
                    .expect(201)
                    .get("id")
                    .textValue());
        }
        return assets;
    }
}
