package dev.sluice.bootstrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections over which bytes come, and never a whole request. */
class SlowConnectionsTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration LONG = TIMEOUT.multipliedBy(4);
    private static final Duration TOO_LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void headers_that_never_end_are_cut_off() throws IOException {
        try (var server = serve(Map.of())) {
            assertThat(dribble(server, "GET /healthz HTTP/1.1\r\nHost: a\r\nX: ", TOO_LONG))
                    .isBetween(TIMEOUT, TOO_LONG.minusSeconds(1));
        }
    }

    @Test
    void so_are_those_of_a_second_request() throws IOException {
        try (var server = serve(Map.of())) {
            var first = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n";
            assertThat(dribble(server, first + "GET /healthz HTTP/1.1\r\nHost: a\r\nX: ", TOO_LONG))
                    .isBetween(TIMEOUT, TOO_LONG.minusSeconds(1));
        }
    }

    @Test
    void so_is_a_handshake() throws Exception {
        var made = Certificates.make(folder, "one", "EC");
        var tls = Map.of(
                Setting.TLS_CERT,
                made.certificate().toString(),
                Setting.TLS_KEY,
                made.key().toString());
        try (var server = serve(tls)) {
            // The beginning of a ClientHello that is 16 KiB long.
            assertThat(dribble(server, "\u0016\u0003\u0001@\u0000\u0001\u0000?\u00fc\u0003\u0003", TOO_LONG))
                    .isBetween(TIMEOUT, TOO_LONG.minusSeconds(1));
        }
    }

    @Test
    void a_request_that_is_being_answered_takes_as_long_as_it_takes() throws IOException {
        try (var server = serve(Map.of(Setting.MIN_RATE, "0"))) {
            var beginning = "POST /api/libraries HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1000000\r\n\r\n{\"name\": \"";
            // On a busy machine bytes may come late: one attempt in which they do not is enough.
            Until.holds(
                    "it is let go on", () -> dribble(server, beginning, LONG).compareTo(LONG) >= 0);
        }
    }

    private static HttpServer serve(Map<Setting, String> flags) {
        var all = new HashMap<>(flags);
        all.put(Setting.IDLE_TIMEOUT, TIMEOUT.toString());
        return PlainApi.start(all);
    }

    /** Sends byte after byte, as slowly as other requests are answered, and tells for how long the server takes them. */
    private static Duration dribble(HttpServer server, String beginning, Duration most) throws IOException {
        long begun = System.nanoTime();
        try (var socket =
                        new Socket(server.address().getHost(), server.address().getPort());
                var unfinished = socket.getOutputStream()) {
            unfinished.write(beginning.getBytes(ISO_8859_1));
            while (since(begun).compareTo(most) < 0) {
                unfinished.write('x');
                waitForAnother(server);
            }
        } catch (IOException cutOff) {
            return since(begun);
        }
        return since(begun);
    }

    private static void waitForAnother(HttpServer server) throws IOException {
        try (var socket =
                new Socket(server.address().getHost(), server.address().getPort())) {
            socket.getOutputStream().write("rubbish\r\n\r\n".getBytes(ISO_8859_1));
            int unused = socket.getInputStream().read();
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
