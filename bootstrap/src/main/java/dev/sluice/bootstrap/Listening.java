package dev.sluice.bootstrap;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out whether the server can listen, before anything is opened for it. */
final class Listening {
    private Listening() {}

    /**
     * Listens for a moment.
     *
     * @throws CannotStart if that is not possible
     */
    static void check(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw trouble(host, port, e);
        }
    }

    /** What to tell the operator of this failure. */
    static CannotStart trouble(String host, int port, Throwable failure) {
        return CannotStart.because(
                "Nothing can listen on %s port %d. Choose another address with %s, or another port with %s. (%s)"
                        .formatted(host, port, Setting.HOST, Setting.PORT, OneLine.of(failure)));
    }
}
