package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.sluice.bootstrap.Installation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be undone, and what operators do, in a real browser against the started server. */
class BrowserOperatorIT {
    @TempDir(factory = FastFolder.class)
    private Path folder;

    @Test
    void only_the_right_number_empties_the_trash_of_a_library() throws Exception {
        try (var server = ServerProcess.serve(Installation.fresh(Kind.H2, folder))) {
            var page = Browser.window();
            var console = BrowserConsole.signedIn(page, server);
            console.filled("Emptied");
            page.locator(".tile .pick").first().click();
            console.button("Move to trash").click();
            console.says("1 photo moved to the trash.");
            page.getByText("In the trash").click();
            console.tiles(1);

            console.button("Empty trash…").click();
            page.getByLabel("How many photos are in it?").fill("3");
            console.button("Delete for good").click();
            page.locator("#ask-error:not(:empty)").waitFor();
            page.getByLabel("How many photos are in it?").fill("1");
            console.button("Delete for good").click();
            console.says("The trash is empty.");
            console.heading("Nothing in the trash").waitFor();
            assertThat(server.client()
                            .get("/api/libraries")
                            .body()
                            .get(0)
                            .get("asset_count")
                            .intValue())
                    .isEqualTo(2);
            page.context().close();
        }
    }

    @Test
    void an_operator_pauses_and_resumes_the_drain_and_gives_a_user_a_key_that_is_shown_once() {
        try (var server = ServerProcess.serve(Installation.fresh(Kind.H2, folder))) {
            var page = Browser.window();
            var console = BrowserConsole.signedIn(page, server);
            console.link("Operator").click();
            console.button("Pause the drain…").click();
            page.getByLabel("Why").fill("Backup");
            console.button("Pause").click();
            console.says("Nothing is purged on any node.");
            console.button("Resume the drain").click();
            console.button("Pause the drain…").waitFor();

            console.button("New user").click();
            page.getByLabel("E-mail").fill("ada@example.org");
            console.button("Create").click();
            var row = page.locator("tr").filter(new Locator.FilterOptions().setHasText("ada@example.org"));
            row.getByText("Keys").click();
            console.button("New key").click();
            page.locator("input[name=name]").fill("Her phone");
            console.button("Make key").click();
            var secret = page.locator(".secret").textContent();
            console.button("Done").click();
            page.locator(".secret").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            var hers = new Client(server.address(), secret);
            assertThat(hers.get("/api/users/me").expect(200).get("email").textValue())
                    .isEqualTo("ada@example.org");

            console.button("Revoke Her phone").click();
            console.button("Revoke").click();
            console.says("“Her phone” is good for nothing any more.");
            assertThat(hers.get("/api/users/me").status()).isEqualTo(401);
            page.context().close();
        }
    }

    @Test
    void an_operator_sees_bytes_that_cannot_be_deleted_and_has_them_tried_again() throws Exception {
        try (var server = ServerProcess.serve(Installation.fresh(Kind.H2, folder), "--drain-interval", "PT0.2S")) {
            var page = Browser.window();
            var console = BrowserConsole.signedIn(page, server);
            console.filled("Stubborn");
            var obstacles = obstruct();
            page.getByRole(AriaRole.LISTBOX).press("Control+a");
            page.getByRole(AriaRole.LISTBOX).press("Delete");
            console.says("3 photos moved to the trash.");
            page.getByText("In the trash").click();
            console.button("Empty trash…").click();
            page.getByLabel("How many photos are in it?").fill("3");
            console.button("Delete for good").click();
            console.says("The trash is empty.");

            console.link("Operator").click();
            console.heading("Bytes that could not be deleted").waitFor();
            page.locator(".chart rect.one").first().waitFor();
            console.link("30d").click();
            page.locator(".chart figcaption")
                    .getByText("within the last 30 days")
                    .waitFor();
            page.locator(".chart figcaption").getByText("Purged 3").waitFor();
            for (var obstacle : obstacles) {
                Files.delete(obstacle);
            }
            console.button("Retry all").click();
            console.heading("Bytes that could not be deleted")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.context().close();
        }
    }

    /** Puts folders that are not empty in the place of all objects: what makes each of them so is returned. */
    private List<Path> obstruct() throws IOException {
        var obstacles = new ArrayList<Path>();
        try (var paths = Files.walk(folder.resolve("data").resolve("objects"))) {
            for (var object : paths.filter(Files::isRegularFile).toList()) {
                Files.delete(object);
                obstacles.add(Files.createFile(Files.createDirectory(object).resolve("obstacle")));
            }
        }
        return obstacles;
    }
}
