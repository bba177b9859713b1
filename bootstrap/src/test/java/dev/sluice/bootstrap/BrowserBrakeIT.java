package dev.sluice.bootstrap;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.sluice.bootstrap.Installation.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users and operators see of the brake in a real browser, and that a keyboard is enough to decide about it. */
class BrowserBrakeIT {
    private static final Locator.WaitForOptions NOT_ANY_MORE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    @TempDir(factory = FastFolder.class)
    private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 360"})
    void a_brake_is_seen_in_the_trash_and_kept_and_released_by_an_operator(ColorScheme scheme, int width)
            throws Exception {
        try (var server = ServerProcess.serve(
                Installation.fresh(Kind.H2, folder), "--drain-interval", "PT0.2S", "--brake-user-assets", "2")) {
            var page = Browser.openWindow(scheme, width);
            var console = BrowserConsole.signedIn(page, server);
            console.filled("Stolen");
            console.button("Move library to trash").click();
            console.link("Trash").click();
            console.trashed("Stolen")
                    .getByText("Too much was thrown away at a time")
                    .waitFor();
            PlaywrightAssertions.assertThat(console.trashed("Stolen").locator(".badge"))
                    .hasText("braked");
            BrowserMannersIT.requireGood(console, "trash");
            console.button("Close the trash").click();

            console.link("Operator").click();
            console.heading("Brakes").waitFor();
            PlaywrightAssertions.assertThat(row(page)).containsText("3 photos since");
            PlaywrightAssertions.assertThat(row(page)).containsText("to be decided");
            BrowserMannersIT.requireGood(console, "brakes");
            decide(console);

            console.link("Trash").click();
            console.trashed("Stolen").getByText("Too much").waitFor(NOT_ANY_MORE);
            PlaywrightAssertions.assertThat(console.trashed("Stolen").locator(".badge"))
                    .containsText("left");
            page.context().close();
        }
    }

    private static void decide(BrowserConsole console) throws Exception {
        var page = console.page();
        console.tabTo(console.button("Keep"));
        page.keyboard().press("Enter");
        console.says("The brake is kept: what it has caught waits.");
        PlaywrightAssertions.assertThat(row(page)).containsText("kept, ");
        PlaywrightAssertions.assertThat(console.button("Keep")).hasCount(0);

        console.tabTo(console.button("Release…"));
        page.keyboard().press("Enter");
        BrowserMannersIT.requireGood(console, "dialog");
        console.tabTo(console.button("Release"));
        page.keyboard().press("Enter");
        console.says("The brake is released.");
        console.heading("Brakes").waitFor(NOT_ANY_MORE);
    }

    private static Locator row(Page page) {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText("photos since"));
    }
}
