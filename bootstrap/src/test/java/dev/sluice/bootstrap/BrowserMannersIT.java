package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import dev.sluice.bootstrap.Installation.Kind;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the console behaves towards those who see little, have narrow screens or slow lines, or want to be left alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserMannersIT {
    private static final Path AXE = Path.of("src/test/resources/axe-4.14.1.min.js");

    private final Path folder;
    private ServerProcess server;

    BrowserMannersIT(@TempDir(factory = FastFolder.class) Path folder) {
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

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 360"})
    void axe_finds_nothing_in_any_view_and_none_is_wider_than_the_screen(ColorScheme scheme, int width)
            throws Exception {
        var page = Browser.openWindow(scheme, width);
        var console = BrowserConsole.signedIn(page, server);
        console.filled("Seen " + scheme);
        requireGood(console, "library");
        page.locator(".tile").first().click();
        page.locator("dialog.viewer dd").first().waitFor();
        requireGood(console, "photo");
        console.button("Close").click();
        console.button("Move library to trash").click();
        for (var view : List.of("Trash", "Keys", "Operator", "Libraries")) {
            console.link(view).click();
            page.locator("main h1, aside h1").first().waitFor();
            requireGood(console, view);
        }
        console.button("New library").click();
        requireGood(console, "dialog");
        page.keyboard().press("Escape");
        console.button("Sign out").click();
        page.getByLabel("API key").waitFor();
        requireGood(console, "signing in");
        page.context().close();
    }

    @Test
    void the_first_view_weighs_less_than_100_kilobytes_and_asks_no_other_host() {
        var page = Browser.window();
        var finished = new ArrayList<Request>();
        page.onRequestFinished(finished::add);
        var console = BrowserConsole.signedIn(page, server);
        console.button("New library").waitFor();

        // Others finish while their sizes are asked for.
        var asked = List.copyOf(finished);
        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(asked)
                .extracting(request -> URI.create(request.url()).getAuthority())
                .containsOnly(server.address().getAuthority());
        int weight = asked.stream()
                .mapToInt(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                .sum();
        assertThat(weight).isLessThan(100_000);
        page.context().close();
    }

    /** What is to be seen is fit for everybody, and not wider than the screen. */
    @SuppressWarnings("unchecked")
    static void requireGood(BrowserConsole console, String view) throws Exception {
        var page = console.page();
        page.evaluate(Files.readString(AXE));
        var found = (List<Map<String, Object>>) page.evaluate("""
                async () => (await axe.run()).violations.map(({id, impact, nodes}) =>
                  ({id, impact, where: nodes.map(node => String(node.target))}))""");
        assertThat(found).as(view).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(view)
                .isEqualTo(0);
    }
}
