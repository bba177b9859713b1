package dev.sluice.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends one message and hears how it was taken, over a connection to an address that was looked at: a client that resolves
 * names by itself may find another address than the one that was found good a moment before.
 */
final class TargetCall {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ALL = Duration.ofSeconds(15);
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final int LONGEST_LINE = 8 << 10;
    private static final int MOST_LINES = 200;
    private static final int CONTINUE = 100;
    private static final int OK = 200;

    private final boolean privateTargets;
    private final Names names;
    private final SSLSocketFactory secure;
    private final ScheduledExecutorService timer;

    /** How names become addresses. */
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    TargetCall(boolean privateTargets, Names names, SSLSocketFactory secure, ScheduledExecutorService timer) {
        this.privateTargets = privateTargets;
        this.names = names;
        this.secure = secure;
        this.timer = timer;
    }

    /**
     * Posts JSON, and tells the status of the answer.
     *
     * @throws TargetFailed if there is none within 15 seconds
     */
    int post(URI target, Map<String, String> headers, byte[] body) {
        boolean https = "https".equalsIgnoreCase(target.getScheme());
        int port = target.getPort() > 0 ? target.getPort() : https ? HTTPS_PORT : HTTP_PORT;
        var address = address(target.getHost());
        try (var socket = new Socket(Proxy.NO_PROXY)) {
            var cut = timer.schedule(() -> close(socket), ALL.toMillis(), TimeUnit.MILLISECONDS);
            try {
                socket.connect(new InetSocketAddress(address, port), Math.toIntExact(CONNECT.toMillis()));
                try (var wire = https ? secured(socket, target.getHost(), port) : socket) {
                    var out = wire.getOutputStream();
                    out.write(request(target, headers, body));
                    out.flush();
                    return status(wire.getInputStream());
                }
            } finally {
                boolean unused = cut.cancel(false);
            }
        } catch (IOException failure) {
            throw new TargetFailed("It could not be told: " + failure.getClass().getSimpleName() + ".", failure);
        }
    }

    /** One of its addresses; all of them have to be allowed, so that none is hidden behind another. */
    private InetAddress address(String host) {
        try {
            var addresses = names.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
            for (var address : addresses) {
                if (!privateTargets && !TargetAddress.isPublic(address)) {
                    throw new TargetFailed("Its address is not a public one, and others are not allowed here.");
                }
            }
            return addresses[0];
        } catch (UnknownHostException unknown) {
            throw new TargetFailed("Its host is not known.", unknown);
        }
    }

    private Socket secured(Socket plain, String host, int port) throws IOException {
        var secured = (SSLSocket) secure.createSocket(plain, host, port, true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static byte[] request(URI target, Map<String, String> headers, byte[] body) {
        var path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        var query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        var port = target.getPort() > 0 ? ":" + target.getPort() : "";
        var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\nHost: " + target.getHost() + port + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Type: application/json\r\nUser-Agent: Sluice\r\nAccept: */*\r\nConnection: close\r\n")
                .append("Content-Length: ")
                .append(body.length)
                .append("\r\n\r\n");
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /** That of the final answer; of its body nothing is read. */
    private static int status(InputStream in) throws IOException {
        for (int lines = 0; lines < MOST_LINES; lines++) {
            var line = line(in);
            if (line.matches("HTTP/1\\.[01] [1-9][0-9]{2}( .*)?")) {
                int status = Integer.parseInt(line.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
                if (status < CONTINUE || status >= OK) {
                    return status;
                }
            } else if (lines == 0) {
                break;
            }
        }
        throw new TargetFailed("Its answer is not one of HTTP.");
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0 || line.size() == LONGEST_LINE) {
                throw new EOFException();
            }
            line.write(read);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
