package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The commands about the drain of all nodes, against a server that runs. */
class DrainCommandsTest extends ServerTest {
    @Test
    void the_status_tells_what_there_is_to_do_and_who_does_it() {
        Until.holds(
                "the node is known",
                () -> !server.runForJson("drain", "status").json().get("nodes").isEmpty());

        assertThat(server.run("drain", "status").text().lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("drain      is on"),
                        line -> assertThat(line).isEqualTo("due        0 libraries, 0 assets"),
                        line -> assertThat(line).isEqualTo("overdue    0 libraries"),
                        line -> assertThat(line).isEqualTo("draining   0 libraries"),
                        line -> assertThat(line).isEqualTo("held       0 libraries"),
                        line -> assertThat(line).isEqualTo("failing    0 libraries"),
                        line -> assertThat(line).isEqualTo("bytes      0 assets to be deleted"),
                        line -> assertThat(line).isEqualTo("undeleted  0 notes"),
                        line -> assertThat(line).isEmpty(),
                        line -> assertThat(line)
                                .matches(
                                        "NODE +STARTED +LAST SEEN +CLOCK +WORKERS +PURGED +SIZE +PURGES NOTHING BECAUSE"),
                        line -> assertThat(line)
                                .matches("\\S+ +\\S+ \\S+ UTC +\\S+ \\S+ UTC +[+-]0\\.0 s +2 +0 +0 B +-"));
    }

    @Test
    void a_paused_drain_leaves_what_is_due_until_it_is_resumed() {
        assertThat(server.run("drain", "pause", "--reason", "moving\nhouse").text())
                .matches("The drain of all nodes is paused since \\S+ \\S+ UTC: moving house\\.");
        var library = due();

        assertThat(server.run("drain", "status").text().lines())
                .anyMatch(line -> line.matches("drain +is paused since \\S+ \\S+ UTC: moving house"))
                .contains("due        1 library, 1 asset")
                .anyMatch(line -> line.matches("oldest +\\d+ s"));
        assertThat(server.runForJson("drain", "pause")
                        .json()
                        .get("pause_reason")
                        .textValue())
                .isEqualTo("moving\nhouse");

        assertThat(server.run("drain", "resume").text()).isEqualTo("The drain of all nodes is on.");
        Until.gone(server.client(), library);
    }

    @Test
    void a_clock_that_is_not_in_doubt_may_be_confirmed() {
        assertThat(server.run("drain", "confirm-clock").text()).isEqualTo("The drain of all nodes is on.");
    }

    @Test
    void what_cannot_be_deleted_is_listed_with_the_reason() throws IOException {
        assertThat(server.run("drain", "failures").text().lines())
                .containsExactly("No library fails.", "", "All bytes that were to be deleted are deleted, or will be.");
        server.run("drain", "pause").text();
        var library = due();
        putSomethingInTheWay();

        server.run("drain", "resume").text();
        Until.gone(server.client(), library);
        Until.holds(
                "the failure is known",
                () -> !server.runForJson("drain", "failures")
                        .json()
                        .at("/bytes/data")
                        .isEmpty());

        assertThat(server.run("drain", "failures").text().lines())
                .hasSize(4)
                .anyMatch(line -> line.matches("NOTE +BYTES NOTED +ASSETS +ATTEMPTS +NEXT +REASON"))
                .anyMatch(line -> line.matches("\\S+ +\\S+ \\S+ UTC +1 +1 +\\S+ \\S+ UTC +\\S.*"));
        assertThat(server.run("drain", "status").text().lines()).contains("undeleted  1 note");
        var note = server.runForJson("drain", "failures")
                .json()
                .at("/bytes/data/0/id")
                .textValue();
        assertThat(server.run("drain", "retry", note).text())
                .isEqualTo("0 libraries and 1 note of bytes are tried again now.");
        assertThat(server.run("drain", "retry", library).text())
                .isEqualTo("0 libraries and 0 notes of bytes are tried again now.");
        assertThat(server.runForJson("drain", "retry").json().at("/notes").asInt())
                .isOne();
    }

    @Test
    void only_superusers_may() {
        var ann = server.runForJson("user", "add", "ann@example.org")
                .json()
                .get("id")
                .textValue();
        var key = server.runForJson("key", "create", "All", "--allow", "read,write,delete", "--user", ann)
                .json()
                .get("api_key")
                .textValue();
        var hers = Map.of("SLUICE_URL", server.url(), "SLUICE_API_KEY", key);

        for (var command : new String[] {"status", "pause", "resume", "failures", "retry", "confirm-clock"}) {
            assertThat(CommandRun.of(hers, "drain", command).complaint(5)).contains("superuser");
        }
    }

    /** Of the only object: a folder that is not empty is not deleted for a file. */
    private void putSomethingInTheWay() throws IOException {
        try (var files = Files.walk(folder.resolve("objects"))) {
            var object = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.delete(object);
            Files.createFile(Files.createDirectory(object).resolve("in the way"));
        }
    }

    private String due() {
        var client = server.client();
        var library = client.createLibrary("Holidays");
        client.upload(library, "photo.jpg", new byte[] {1, 2, 3}).expect(201);
        client.post("/api/libraries/" + library + "/trash").expect(200);
        client.delete("/api/libraries/" + library).expect(200);
        return library;
    }
}
