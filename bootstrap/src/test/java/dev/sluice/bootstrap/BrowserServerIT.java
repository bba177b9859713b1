package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import dev.sluice.bootstrap.Installation.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the console makes of a server that drains, starts anew, or does not know its user any more. */
class BrowserServerIT {
    @TempDir(factory = FastFolder.class)
    private Path folder;

    @Test
    void a_restore_while_the_drain_runs_tells_what_was_lost() throws Exception {
        var slowly = new String[] {
            "--retention", "PT3S", "--drain-interval", "PT0.1S", "--drain-batch", "1", "--drain-rate", "0.1"
        };
        try (var server = ServerProcess.serve(Installation.fresh(Kind.H2, folder), slowly)) {
            var page = Browser.window();
            var console = BrowserConsole.signedIn(page, server);
            console.filled("Drained");
            console.button("Move library to trash").click();
            console.link("Trash").click();
            console.trashed("Drained").getByText("being purged").waitFor();
            console.trashed("Drained").getByText("1 of 3 photos gone").waitFor();

            console.button("Restore Drained").click();
            console.heading("“Drained” is back").waitFor();

            assertThat(page.locator(".receipt").textContent()).contains("2photos came back", "1already gone");
            console.link("Open library").click();
            console.tiles(2);
            page.context().close();
        }
    }

    @Test
    void a_page_goes_on_when_its_server_has_started_anew_and_asks_for_a_key_when_the_session_is_over() {
        var installation = Installation.fresh(Kind.H2, folder);
        var page = Browser.window();
        String port;
        try (var server = ServerProcess.serve(installation)) {
            port = String.valueOf(server.address().getPort());
            var console = BrowserConsole.signedIn(page, server);
            console.create("Lasting");
            server.terminate();
            int unused = server.awaitExit();
        }
        var console = new BrowserConsole(page);
        console.button("New library").click();
        page.getByRole(AriaRole.TEXTBOX).fill("Later");
        console.button("Create").click();
        console.says("The server does not answer.");

        try (var server = serveAt(port, installation)) {
            console.button("Create").click();
            console.heading("Later").waitFor();
            console.open("Lasting");

            page.context().clearCookies();
            page.getByText("Your session is over.").waitFor();
            console.signIn(Installation.KEY);
            console.heading("Lasting").waitFor();
            assertThat(server.client().get("/api/libraries").body()).hasSize(2);
        }
        page.context().close();
    }

    private static ServerProcess serveAt(String port, Installation installation) {
        var flags = new java.util.ArrayList<>(List.of("serve", "--port", port));
        flags.addAll(installation.flags());
        var server = ServerProcess.run(Map.of("SLUICE_BOOTSTRAP_KEY", Installation.KEY), flags);
        server.awaitReady();
        return server;
    }
}
