package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about brakes, against a server on which giving one asset up is too much. */
class BrakeCommandsTest {
    private static final String TIME = "\\S+ \\S+ UTC";

    @TempDir(factory = FastFolder.class)
    private Path folder;

    @Test
    void a_brake_is_listed_kept_and_released() {
        try (var server = RunningServer.on(folder, Map.of(Setting.BRAKE_USER_ASSETS, "0"))) {
            assertThat(server.run("drain", "brakes").text()).isEqualTo("No brake is on.");
            var client = server.client();
            var library = client.createLibrary("Holidays");
            client.upload(library, "photo.jpg", new byte[] {1}).expect(201);
            client.post("/api/libraries/" + library + "/trash").expect(200);
            Until.holds(
                    "the library is braked",
                    () -> server.run("library", "list").text().contains("trashed, braked"));

            assertThat(server.run("drain", "brakes").text().lines())
                    .satisfiesExactly(
                            line -> assertThat(line).matches("BRAKE +USER +ASSETS +SINCE +ON +KEPT"),
                            line -> assertThat(line)
                                    .matches("\\S{36}  intuser_\\w+ +1  " + TIME + "  " + TIME + "  -"));
            assertThat(server.run("drain", "status").text().lines()).contains("brakes     1 to decide about");
            assertThat(server.run("library", "drain-status", library).text().lines())
                    .contains("braked      yes, until an operator decides");
            var brake = server.runForJson("drain", "brakes").json().at("/0/id").textValue();

            assertThat(server.run("drain", "keep-brake", brake).text())
                    .isEqualTo("The brake is kept. What it has caught waits until it is released.");
            assertThat(server.run("drain", "brakes").text()).matches("(?s).*" + TIME + "  " + TIME + "  " + TIME);
            assertThat(server.run("drain", "release-brake", brake).text())
                    .isEqualTo("The brake is released. What it has caught is purged when it is due.");
            assertThat(server.run("drain", "release-brake", brake).complaint(4)).isEqualTo("Brake not found.");
            assertThat(server.run("library", "list").text()).doesNotContain("braked");
        }
    }
}
