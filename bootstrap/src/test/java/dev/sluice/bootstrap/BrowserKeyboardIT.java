package dev.sluice.bootstrap;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.sluice.bootstrap.Installation.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console in the hands of somebody without a mouse: nothing here is clicked. */
class BrowserKeyboardIT {
    @TempDir(factory = FastFolder.class)
    private Path folder;

    private ServerProcess server;
    private Page page;
    private BrowserConsole console;
    private Keyboard keyboard;

    @BeforeEach
    void start() {
        server = ServerProcess.serve(Installation.fresh(Kind.H2, folder));
        page = Browser.window();
        console = new BrowserConsole(page);
        keyboard = page.keyboard();
    }

    @AfterEach
    void stop() {
        page.context().close();
        server.close();
    }

    @Test
    void with_the_keyboard_alone_a_library_is_made_filled_looked_at_thrown_away_and_brought_back() {
        page.onFileChooser(chooser -> chooser.setFiles(BrowserConsole.files(BrowserConsole.PHOTOS)));
        page.navigate(server.address().toString());
        page.getByLabel("API key").waitFor();
        keyboard.type(Installation.KEY);
        keyboard.press("Enter");
        console.heading("Libraries").waitFor();

        console.tabTo(console.button("New library"));
        keyboard.press("Enter");
        page.getByRole(AriaRole.DIALOG).waitFor();
        keyboard.type("Keyboard");
        keyboard.press("Enter");
        console.heading("Keyboard").waitFor();
        console.tabTo(page.locator(".card > a"));
        keyboard.press("Enter");
        console.tabTo(console.button("Upload"));
        keyboard.press("Enter");
        console.tiles(3);

        lookAtOne();
        throwAwayTwoAndBringThemBack();

        console.tabTo(console.button("Move library to trash"));
        keyboard.press("Enter");
        console.says("“Keyboard” is in the trash.");
        console.tabTo(console.link("Trash"));
        keyboard.press("Enter");
        console.tabTo(console.button("Restore Keyboard"));
        keyboard.press("Enter");
        console.heading("“Keyboard” is back").waitFor();
        keyboard.press("Escape");
        keyboard.press("Escape");
        page.locator(".drawer").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        console.heading("Keyboard").waitFor();
    }

    private void lookAtOne() {
        console.tabTo(page.getByRole(AriaRole.LISTBOX));
        keyboard.press("ArrowRight");
        keyboard.press("Enter");
        page.locator("dialog.viewer dd").first().waitFor();
        keyboard.press("ArrowRight");
        keyboard.press("Escape");
        page.locator("dialog.viewer").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.LISTBOX)).isFocused();
    }

    private void throwAwayTwoAndBringThemBack() {
        keyboard.press("Home");
        keyboard.press("Space");
        keyboard.press("Shift+ArrowRight");
        PlaywrightAssertions.assertThat(page.locator("[aria-selected=true]")).hasCount(2);
        keyboard.press("Delete");
        console.says("2 photos moved to the trash.");
        console.tiles(1);
        console.tabTo(console.button("Undo"));
        keyboard.press("Enter");
        console.says("2 photos restored.");
        console.tiles(3);
    }
}
