package dev.sluice.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import dev.sluice.bootstrap.Installation.Kind;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads that do not go well. */
class BrowserUploadIT {
    private static final String UPLOADS = "**/api/assets";

    @TempDir(factory = FastFolder.class)
    private Path folder;

    @Test
    void what_could_not_be_sent_is_sent_again_and_what_is_sent_twice_is_there_once() throws Exception {
        try (var server = ServerProcess.serve(Installation.fresh(Kind.H2, folder))) {
            var page = Browser.window();
            var console = BrowserConsole.signedIn(page, server);
            console.create("Unlucky");
            console.open("Unlucky");
            page.route(UPLOADS, Route::abort);
            console.letGo(BrowserConsole.PHOTOS);
            console.says("3 of 3 failed");
            console.says("The server does not answer.");

            page.unroute(UPLOADS);
            console.button("Retry small.tiff").click();
            console.says("2 of 3 failed");
            console.button("Retry").click();
            console.says("3 uploaded");
            console.tiles(3);

            console.letGo(BrowserConsole.PHOTOS);
            assertThat(page.locator(".uploads li.known")).hasCount(3);
            console.tiles(3);
            page.context().close();
        }
    }

    @Test
    void what_is_on_its_way_is_cancelled_one_by_one_or_all_at_once_and_sent_later() throws Exception {
        try (var server = ServerProcess.serve(Installation.fresh(Kind.H2, folder))) {
            var page = Browser.window();
            var console = BrowserConsole.signedIn(page, server);
            console.create("Hasty");
            console.open("Hasty");
            var goes = new AtomicBoolean();
            page.route(UPLOADS, route -> {
                if (goes.get()) {
                    route.resume();
                }
            });
            console.letGo(BrowserConsole.PHOTOS);
            console.button("Cancel small.tiff").click();
            assertThat(page.locator(".uploads li.cancelled")).hasCount(1);
            console.button("Cancel all").click();
            assertThat(page.locator(".uploads li.cancelled")).hasCount(3);

            goes.set(true);
            for (var photo : BrowserConsole.PHOTOS) {
                console.button("Retry " + photo).click();
            }
            assertThat(page.locator(".uploads li.done")).hasCount(3);
            console.tiles(3);
            page.context().close();
        }
    }
}
