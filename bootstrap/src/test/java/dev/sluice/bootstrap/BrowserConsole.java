package dev.sluice.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The console in one window, in the words of those who use it. */
record BrowserConsole(Page page) {
    static final List<String> PHOTOS = List.of("lumia820-gps.jpg", "small-exif.jpg", "small.tiff");
    static final List<String> MORE_PHOTOS = List.of("iphone6plus-gps.jpg", "no-exif-1280.jpg");

    private static final int PATIENCE = 60;
    private static final Path FOLDER = Path.of("../examples/photos");

    /** Opens the console and signs in. */
    static BrowserConsole signedIn(Page page, ServerProcess server) {
        return signedIn(page, server.address());
    }

    static BrowserConsole signedIn(Page page, URI address) {
        page.navigate(address.toString());
        var console = new BrowserConsole(page);
        console.signIn(Installation.KEY);
        console.heading("Libraries").waitFor();
        return console;
    }

    void signIn(String key) {
        page.getByLabel("API key").fill(key);
        button("Sign in").click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What a row of the trash says of a library. */
    Locator trashed(String library) {
        return page.locator(".row").filter(new Locator.FilterOptions().setHasText(library));
    }

    void says(String text) {
        page.getByText(text).first().waitFor();
    }

    void create(String library) {
        button("New library").click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"))
                .fill(library);
        button("Create").click();
        heading(library).waitFor();
    }

    void open(String library) {
        heading(library).click();
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Photos of " + library))
                .waitFor();
    }

    /** Drops photos on the page, as a hand with a mouse does, and waits until they have arrived. */
    void drop(List<String> photos) throws Exception {
        letGo(photos);
        says(photos.size() + " uploaded");
        button("Close uploads").click();
    }

    /** Lets photos go over the page. */
    void letGo(List<String> photos) throws Exception {
        var files = new ArrayList<List<String>>();
        for (var name : photos) {
            files.add(List.of(name, Base64.getEncoder().encodeToString(Files.readAllBytes(FOLDER.resolve(name)))));
        }
        var transfer = page.evaluateHandle("""
                files => {
                  const transfer = new DataTransfer();
                  for (const [name, text] of files) {
                    transfer.items.add(new File([Uint8Array.from(atob(text), c => c.charCodeAt(0))], name));
                  }
                  return transfer;
                }""", files);
        page.dispatchEvent(".drop", "drop", Map.of("dataTransfer", transfer));
    }

    /** A library with the photos in it, on its page. */
    void filled(String library) throws Exception {
        create(library);
        open(library);
        drop(PHOTOS);
        tiles(PHOTOS.size());
    }

    /** Photos of the folder, for a dialog that asks for files. */
    static Path[] files(List<String> photos) {
        return photos.stream().map(FOLDER::resolve).toArray(Path[]::new);
    }

    void tiles(int number) {
        assertThat(page.locator(".tile:not(.ghost)")).hasCount(number);
    }

    /** Presses Tab until it is reached. */
    void tabTo(Locator target) {
        target.waitFor();
        for (int presses = 0; presses < PATIENCE; presses++) {
            if (Boolean.TRUE.equals(target.evaluate("it => it === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached with Tab: " + target.textContent());
    }
}
