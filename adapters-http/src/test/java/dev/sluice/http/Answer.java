package dev.sluice.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a server has answered. */
final class Answer {
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Answer(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    JsonNode json() {
        try {
            return Json.read(body);
        } catch (IOException e) {
            throw new UncheckedIOException(text(), e);
        }
    }

    /** The field at a path such as {@code /owner/id}. */
    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    String text(String pointer) {
        return at(pointer).asText();
    }

    String detail() {
        return text("/detail");
    }

    /** Where the first problem of a 422 is, and what it is. */
    String problem() {
        var problem = at("/detail/0");
        return problem.get("loc") + " " + problem.get("type").asText();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    boolean isJson() {
        return header("Content-Type").orElse("").equals("application/json");
    }
}
