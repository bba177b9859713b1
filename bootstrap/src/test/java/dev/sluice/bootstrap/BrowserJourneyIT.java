package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.sluice.bootstrap.Installation.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people do with their libraries, in a real browser against the started server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserJourneyIT {
    private final Path folder;
    private ServerProcess server;

    BrowserJourneyIT(@TempDir(factory = FastFolder.class) Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    void start() {
        server = ServerProcess.serve(Installation.fresh(Kind.H2, folder), "--drain-interval", "PT1H");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void photos_are_dropped_and_a_library_goes_to_the_trash_and_back_where_the_mistake_was_made() throws Exception {
        var page = Browser.window();
        page.navigate(server.address().toString());
        var console = new BrowserConsole(page);
        console.signIn("x".repeat(40));
        console.says("That is not a key that is good here.");
        console.signIn(Installation.KEY);
        console.filled("Holidays");
        console.drop(BrowserConsole.MORE_PHOTOS);
        console.tiles(5);
        assertThat(String.valueOf(
                        page.evaluate("document.cookie + JSON.stringify({...localStorage, ...sessionStorage})")))
                .isEqualTo("{}");

        console.button("Move library to trash").click();
        console.says("“Holidays” is in the trash.");
        assertThat(console.heading("Holidays").count()).isZero();
        console.button("Undo").click();
        console.says("“Holidays” is back with 5 photos.");

        console.button("Move Holidays to the trash").click();
        console.link("Trash").click();
        console.trashed("Holidays").getByText("The purge takes 5 photos").waitFor();
        console.button("Restore Holidays").click();
        console.heading("“Holidays” is back").waitFor();
        console.says("nothing was lost");
        page.context().close();
    }

    @Test
    void only_the_right_number_gives_up_the_window_and_it_can_be_withdrawn() throws Exception {
        var page = Browser.window();
        var console = BrowserConsole.signedIn(page, server);
        console.filled("Scans");
        console.button("Move library to trash").click();
        console.link("Trash").click();
        var row = console.trashed("Scans");

        row.getByText("Delete now…").click();
        page.getByLabel("How many photos does it have?").fill("2");
        console.button("Delete for good").click();
        page.locator("#ask-error:not(:empty)").waitFor();
        assertThat(row.textContent()).contains("90 days left");
        page.getByLabel("How many photos does it have?").fill("3");
        console.button("Delete for good").click();
        row.getByText("due now").waitFor();
        row.getByText("Withdraw").click();
        row.getByText("90 days left").waitFor();

        row.getByText("Hold…").click();
        page.getByLabel("Why").fill("The court has asked for it");
        console.button("Hold").click();
        row.getByText("The court has asked for it: nothing is purged.").waitFor();
        assertThat(row.getByText("Delete now…").count()).isZero();
        row.getByText("Release").click();
        row.getByText("Delete now…").waitFor();
        page.context().close();
    }

    @Test
    void two_tabs_see_the_same() {
        var page = Browser.window();
        var console = BrowserConsole.signedIn(page, server);
        console.create("Shared");
        var other = new BrowserConsole(Browser.tab(page));
        other.page().navigate(server.address().toString());
        other.heading("Shared").waitFor();

        console.button("Move Shared to the trash").click();
        other.heading("Shared").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        console.button("Sign out").click();
        other.page().getByLabel("API key").waitFor();
        page.context().close();
    }
}
