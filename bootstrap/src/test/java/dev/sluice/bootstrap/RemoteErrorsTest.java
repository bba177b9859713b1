package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands say, and end with, if a server cannot be asked or says no. */
class RemoteErrorsTest {
    private static final String UNKNOWN = "lib_2JZzULVps9My5aC7oDT4Bq";

    @TempDir(factory = FastFolder.class)
    private Path folder;

    @Test
    void what_does_not_exist_is_exit_code_4() {
        try (var server = RunningServer.on(folder, Map.of())) {
            assertThat(server.run("library", "trash", UNKNOWN).complaint(4)).isEqualTo("Library not found.");
            assertThat(server.run("library", "restore", UNKNOWN).complaint(4)).isEqualTo("Library not found.");
            assertThat(server.run("library", "drain-status", UNKNOWN, "--watch").complaint(4))
                    .isEqualTo("Library not found.");
        }
    }

    @Test
    void what_the_server_cannot_read_is_exit_code_2() {
        try (var server = RunningServer.on(folder, Map.of())) {
            assertThat(server.run("library", "trash", "../admin?x#y").complaint(2))
                    .startsWith("library_id: ");
            assertThat(server.run("library", "list", "--state", "lost&found").complaint(2))
                    .startsWith("state: ");
        }
    }

    @Test
    void a_key_that_nobody_has_is_exit_code_5() {
        try (var server = RunningServer.on(folder, Map.of())) {
            var run = CommandRun.of(
                    Map.of("SLUICE_API_KEY", "not-the-key-of-anybody"), "library", "list", "--url", server.url() + "/");

            assertThat(run.complaint(5)).startsWith("The server does not accept the key in SLUICE_API_KEY. (");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\nbreak", "schlüssel"})
    void what_cannot_be_a_key_is_not_even_sent(String key) {
        assertThat(CommandRun.of(Map.of("SLUICE_API_KEY", key), "library", "list")
                        .complaint(5))
                .contains("SLUICE_API_KEY")
                .doesNotContain("words", "break", "schl");
    }

    @Test
    void a_key_on_the_command_line_is_refused_and_not_repeated() {
        for (var argument : new String[] {"--api-key=the-secret", "--api-key the-secret", "the-secret --api-key"}) {
            assertThat(CommandRun.of(Map.of(), ("library list " + argument).split(" "))
                            .err())
                    .contains(argument.startsWith("--") ? "SLUICE_API_KEY" : "Unmatched argument");
        }
        assertThat(CommandRun.of(Map.of(), "library", "list", "--api-key=the-secret")
                        .complaint(2))
                .doesNotContain("the-secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8080",
                "ftp://localhost",
                "http://",
                "http://a b",
                "http://u:p@localhost",
                "http://h/?q"
            })
    void an_address_that_is_none_is_exit_code_2(String url) {
        assertThat(CommandRun.of(Map.of("SLUICE_API_KEY", "key"), "library", "list", "--url", url)
                        .complaint(2))
                .isEqualTo(
                        "--url (SLUICE_URL) should be the address of a server, such as http://127.0.0.1:8080, not '%s'."
                                .formatted(url));
    }

    @Test
    void a_server_that_is_down_is_exit_code_6() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var url = "http://127.0.0.1:" + port;

        assertThat(CommandRun.of(Map.of("SLUICE_API_KEY", "key", "SLUICE_URL", url), "library", "list")
                        .complaint(6))
                .startsWith("Nothing answers at " + url + ". Start the server there, or correct --url (SLUICE_URL).");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 404, 502})
    void a_server_that_is_not_sluice_is_exit_code_6(int status) throws IOException {
        var stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        stranger.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.getResponseHeaders().add("Location", "http://elsewhere/");
            var page = "<h1>Hello</h1>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        stranger.start();
        var url = "http://127.0.0.1:" + stranger.getAddress().getPort();

        var run = CommandRun.of(Map.of("SLUICE_API_KEY", "key", "SLUICE_URL", url), "library", "list");
        stranger.stop(0);

        assertThat(run.complaint(6))
                .isEqualTo(
                        "What answers at %s is not Sluice: it said %d to http://elsewhere/. Correct --url (SLUICE_URL)."
                                .formatted(url, status));
    }
}
