package dev.sluice.bootstrap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What a server answers to bytes that no client library would send. The connection is closed after each. */
record RawAnswer(int status, String headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_MILLIS = 30_000;

    /** Sends a request, of which nothing is checked; each character of it is one byte. */
    static RawAnswer to(URI server, String request) {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(request, e);
        }
    }

    private static RawAnswer parse(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (!answer.startsWith("HTTP/1.1 ") || end < 0) {
            throw new AssertionError("no answer: " + answer);
        }
        var status = Integer.parseInt(answer.substring(9, 12));
        return new RawAnswer(status, answer.substring(0, end), answer.substring(end + 4));
    }

    /** Whether the body is a JSON object that has a detail. */
    boolean hasDetail() {
        try {
            return JSON.readTree(body).has("detail");
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
