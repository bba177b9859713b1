package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.Installation.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators are told when the server cannot start: one sentence, and an exit code. */
class StartupErrorsIT {
    @TempDir(factory = FastFolder.class)
    private Path folder;

    @Test
    void a_wrong_flag_exits_with_2() {
        assertThat(complaint(2, serve("--prot", "80")))
                .isEqualTo("sluice: Unknown options: '--prot', '80'. See sluice serve --help.");
    }

    @Test
    void a_wrong_value_in_the_environment_exits_with_2() {
        var server = ServerProcess.run(Map.of("SLUICE_RETENTION", "90 days"), List.of("serve"));

        assertThat(complaint(2, server))
                .isEqualTo("sluice: --retention (SLUICE_RETENTION) should be an ISO-8601 duration from PT0S to P36500D,"
                        + " such as P90D or PT36H, not '90 days'.");
    }

    @Test
    void a_data_folder_that_cannot_be_written_exits_with_1() throws IOException {
        Files.createFile(folder.resolve("data"));

        assertThat(complaint(1, serve()))
                .startsWith("sluice: The data folder " + folder.resolve("data")
                        + " cannot be used. Name a folder where this" + " user may write with --data (SLUICE_DATA).");
    }

    @Test
    void a_database_that_does_not_answer_exits_with_1() throws IOException {
        assertThat(complaint(
                        1,
                        serve("--db-url", "jdbc:postgresql://127.0.0.1:" + unusedPort() + "/sluice?password=secret")))
                .startsWith("sluice: The database jdbc:postgresql://127.0.0.1:")
                .contains(" does not answer. Start it, or correct --db-url (SLUICE_DB_URL).")
                .doesNotContain("secret");
    }

    @Test
    void a_database_that_does_not_exist_exits_with_1() {
        var url = Postgres.freshDatabase().replaceFirst("/test\\d+", "/nowhere");

        assertThat(complaint(1, serve("--db-url", url)))
                .endsWith("/nowhere does not exist. Create it, or correct --db-url (SLUICE_DB_URL).");
    }

    @Test
    void a_database_that_knows_another_password_exits_with_1() {
        try (var first = ServerProcess.serve(Installation.fresh(Kind.H2, folder))) {
            first.terminate();
            first.awaitExit();
        }

        assertThat(complaint(1, serve("--db-user", "somebody")))
                .endsWith("does not let this user in. Check --db-user (SLUICE_DB_USER) and SLUICE_DB_PASSWORD.");
    }

    @Test
    void a_second_server_on_the_same_folder_exits_with_1_and_the_first_goes_on() {
        try (var first = ServerProcess.serve(Installation.fresh(Kind.H2, folder))) {
            assertThat(complaint(1, serve()))
                    .isEqualTo("sluice: The database jdbc:h2:file:" + folder.resolve("data/sluice")
                            + " is in use by another process, probably by another Sluice on the same data folder. Stop that"
                            + " one, or give this one a folder of its own with --data (SLUICE_DATA).");
            first.client().get("/readyz").expect(200);
        }
    }

    @Test
    void a_port_in_use_exits_with_1() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            var port = String.valueOf(taken.getLocalPort());

            assertThat(complaint(1, serve("--port", port)))
                    .isEqualTo("sluice: Nothing can listen on 127.0.0.1 port " + port
                            + ". Choose another address with --host"
                            + " (SLUICE_HOST), or another port with --port (SLUICE_PORT). (Address already in use)");
        }
    }

    @Test
    void an_address_of_another_machine_exits_with_1() {
        assertThat(complaint(1, serve("--host", "192.0.2.1")))
                .startsWith("sluice: Nothing can listen on 192.0.2.1 port 0. Choose another address with --host");
    }

    @Test
    void a_host_that_nobody_knows_exits_with_1() {
        assertThat(complaint(1, serve("--host", "nobody.invalid")))
                .startsWith("sluice: Nothing can listen on nobody.invalid port 0. Choose another address with --host");
    }

    private ServerProcess serve(String... flags) {
        var arguments = new ArrayList<>(
                List.of("serve", "--data", folder.resolve("data").toString()));
        if (!List.of(flags).contains("--port")) {
            arguments.addAll(List.of("--port", "0"));
        }
        arguments.addAll(Arrays.asList(flags));
        return ServerProcess.run(Map.of(), arguments);
    }

    private static String complaint(int exitCode, ServerProcess server) {
        try (server) {
            int actual = server.awaitExit();
            assertThat(server.err()).hasSize(1);
            assertThat(actual).isEqualTo(exitCode);
            assertThat(server.out()).isEmpty();
            return server.err().get(0);
        }
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
