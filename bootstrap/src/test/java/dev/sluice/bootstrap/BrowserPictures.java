package dev.sluice.bootstrap;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.sluice.bootstrap.Installation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A program that takes pictures of each view of the console, light and dark, narrow and wide, to be looked at: in the folder
 * that is its argument. Run it in the folder {@code bootstrap}.
 */
final class BrowserPictures {
    private static final int PHOTOS = 24;
    private static final int[] WIDTHS = {360, 1280};

    private final ServerProcess server;
    private final Path folder;

    private BrowserPictures(ServerProcess server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var data = Files.createTempDirectory("pictures");
        var slowly = new String[] {"--drain-batch", "1", "--drain-rate", "0.01", "--drain-interval", "PT0.5S"};
        try (var server = ServerProcess.serve(Installation.fresh(Kind.H2, data), slowly)) {
            var pictures = new BrowserPictures(server, Files.createDirectories(Path.of(arguments[0])));
            pictures.fill();
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : WIDTHS) {
                    pictures.takeAll(scheme, width);
                }
            }
        }
        System.exit(0);
    }

    private void fill() throws IOException {
        var client = server.client();
        library("Alps in summer", PHOTOS);
        var restored = library("The new kitchen", 9);
        client.post("/api/libraries/" + restored + "/trash").expect(200);
        client.post("/api/libraries/" + restored + "/restore").expect(200);
        library("Anna and Tom", 14);
        var held = library("Water damage", 6);
        client.put("/api/libraries/" + held + "/hold", "{\"reason\": \"The insurance wants to see them\"}")
                .expect(200);
        client.post("/api/libraries/" + held + "/trash").expect(200);
        client.post("/api/libraries/" + library("Screenshots", 18) + "/trash").expect(200);
        var given = library("Old phone", 5);
        client.post("/api/libraries/" + given + "/trash").expect(200);
        client.delete("/api/libraries/" + given).expect(200);
        Until.purged(client, given, 1);
    }

    /** A library with as many photos, which no other library has. */
    private String library(String name, int photos) throws IOException {
        var library = server.client().createLibrary(name);
        for (int number = 0; number < photos; number++) {
            var photo = new Scenery(name.hashCode() * 31L + number);
            server.client()
                    .upload(library, "IMG_%04d.jpg".formatted(number + 1), photo.jpeg())
                    .expect(201);
        }
        return library;
    }

    private void takeAll(ColorScheme scheme, int width) {
        var name = "-" + (scheme == ColorScheme.DARK ? "dark" : "light") + "-" + width;
        var page = Browser.openWindow(scheme, width);
        page.navigate(server.address().toString());
        page.getByLabel("API key").waitFor();
        take(page, "signing-in" + name);
        var console = BrowserConsole.signedIn(page, server);
        page.locator("main img").first().waitFor();
        take(page, "libraries" + name);
        console.button("New library").click();
        take(page, "new-library" + name);
        page.keyboard().press("Escape");
        console.open("Alps in summer");
        console.tiles(PHOTOS);
        take(page, "library" + name);
        page.locator(".tile").nth(1).click();
        page.locator("dialog.viewer dd").first().waitFor();
        take(page, "photo" + name);
        page.keyboard().press("Escape");
        page.locator("dialog.viewer").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        console.link("Trash").click();
        console.trashed("Old phone").getByText("being purged").waitFor();
        take(page, "trash" + name);
        console.button("Close the trash").click();
        for (var view : List.of("Keys", "Operator")) {
            console.link(view).click();
            console.heading(view).waitFor();
            take(page, view.toLowerCase(Locale.ROOT) + name);
        }
        page.context().close();
    }

    /** Once all that moves has come to rest. */
    private void take(Page page, String name) {
        page.waitForTimeout(1_500);
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }
}
