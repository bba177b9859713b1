package dev.sluice.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A line to an HTTP server on which things go wrong as told, request by request. It understands just enough of HTTP to pass
 * on one request and its answer, and closes the connection after each.
 */
final class FaultyLine implements AutoCloseable {
    private static final byte[] FAILURE =
            ascii("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    private final ServerSocket socket;
    private final URI server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Faults faults = request -> Fault.NONE;

    /** What is to go wrong with a request, told by its first line. */
    interface Faults {
        Fault of(String requestLine);
    }

    enum Fault {
        NONE,
        /** The server never hears of it, and the client is told that it failed. */
        REFUSED,
        /** The server has done it, and the client is told that it failed. */
        FAILED_AFTERWARDS,
        /** The server has done it, and the client never hears of it. */
        SILENT,
        /** A byte is not the one that was sent. */
        GARBLED
    }

    FaultyLine(URI server) {
        this.server = server;
        try {
            this.socket = new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    void faults(Faults told) {
        faults = told;
    }

    /** The first lines of all requests so far. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var head = head(client.getInputStream());
            var line = head.get(0);
            requests.add(line);
            var fault = faults.of(line);
            if (head.stream().anyMatch(header -> header.equalsIgnoreCase("Expect: 100-continue"))) {
                client.getOutputStream().write(ascii("HTTP/1.1 100 Continue\r\n\r\n"));
            }
            var body = client.getInputStream().readNBytes(length(head));
            var answer = fault == Fault.REFUSED ? FAILURE : ask(head, fault == Fault.GARBLED ? garbled(body) : body);
            if (fault == Fault.SILENT) {
                // Until the client gives up.
                int unused = client.getInputStream().read();
                return;
            }
            client.getOutputStream().write(fault == Fault.FAILED_AFTERWARDS ? FAILURE : answer);
        } catch (IOException gone) {
            // The other side has gone away, as it may.
        }
    }

    private byte[] ask(List<String> head, byte[] body) throws IOException {
        try (var upstream = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            var request = new ArrayList<>(head);
            request.removeIf(header -> header.toLowerCase(Locale.ROOT).startsWith("connection:")
                    || header.equalsIgnoreCase("Expect: 100-continue"));
            request.add("Connection: close");
            upstream.getOutputStream().write(ascii(String.join("\r\n", request) + "\r\n\r\n"));
            upstream.getOutputStream().write(body);
            upstream.getOutputStream().flush();
            return upstream.getInputStream().readAllBytes();
        }
    }

    private static byte[] garbled(byte[] body) {
        var changed = body.clone();
        if (changed.length > 0) {
            changed[changed.length / 2] ^= 1;
        }
        return changed;
    }

    private static List<String> head(InputStream stream) throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = stream.read();
            if (next < 0) {
                throw new IOException("the client has gone");
            }
            bytes.write(next);
        }
        return List.of(bytes.toString(StandardCharsets.ISO_8859_1).strip().split("\r\n"));
    }

    private static int length(List<String> head) {
        return head.stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(header -> Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
