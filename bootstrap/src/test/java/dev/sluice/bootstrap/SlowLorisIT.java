package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.Installation.Kind;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process that opens 500 connections and never comes to an end on any of them. */
class SlowLorisIT {
    private static final int CONNECTIONS = 500;
    private static final Duration TIMEOUT = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir(factory = FastFolder.class)
    private Path folder;

    @Test
    void requests_whose_headers_never_end_leave_the_api_answering_and_are_cut_off() throws IOException {
        attack("GET /api/libraries HTTP/1.1\r\nHost: a\r\nX: ");
    }

    @Test
    void uploads_that_dribble_with_a_good_key_leave_the_api_answering_and_are_cut_off() throws IOException {
        attack("POST /api/assets HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + Installation.KEY
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n--x");
    }

    private void attack(String beginning) throws IOException {
        var installation = Installation.fresh(Kind.H2, folder);
        try (var server = ServerProcess.serve(installation, "--idle-timeout", TIMEOUT.toString())) {
            var client = server.client();
            client.get("/api/libraries").expect(200);
            var sockets = open(server.address(), beginning);
            long begun = System.nanoTime();
            int answeredMeanwhile = 0;
            int dribbling = dribble(sockets);
            while (dribbling > 0 && since(begun).compareTo(PATIENCE) < 0) {
                client.get("/api/libraries").expect(200);
                dribbling = dribble(sockets);
                answeredMeanwhile += dribbling > 0 ? 1 : 0;
            }

            assertThat(dribbling).as("connections left after %s", since(begun)).isZero();
            assertThat(answeredMeanwhile).as("answers while they dribbled").isPositive();
            assertThat(client.createLibrary("Afterwards")).isNotEmpty();
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private static List<Socket> open(URI address, String beginning) throws IOException {
        var sockets = new ArrayList<Socket>();
        for (int number = 0; number < CONNECTIONS; number++) {
            var socket = new Socket(address.getHost(), address.getPort());
            sockets.add(socket);
            send(socket, beginning);
        }
        return sockets;
    }

    /** Sends a byte over each, and tells how many still take it. */
    private static int dribble(List<Socket> sockets) {
        int open = 0;
        for (var socket : sockets) {
            open += send(socket, "x") ? 1 : 0;
        }
        return open;
    }

    private static boolean send(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (IOException cutOff) {
            return false;
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
