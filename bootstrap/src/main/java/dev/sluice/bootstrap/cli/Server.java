package dev.sluice.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A running server, asked with somebody's key. Redirects are not followed: the key is for this server alone. */
final class Server {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofMinutes(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();
    private final ServerUrl url;
    private final String key;

    Server(ServerUrl url, String key) {
        this.url = url;
        this.key = key;
    }

    /**
     * The body of the answer.
     *
     * @throws CommandFailed if there is none, or it says no
     */
    JsonNode get(String path) {
        return send("GET", path, null);
    }

    /** As {@link #get}, with nothing to say. */
    JsonNode post(String path) {
        return send("POST", path, null);
    }

    /** As {@link #get}, with a body. */
    JsonNode post(String path, JsonNode body) {
        return send("POST", path, body);
    }

    /** As {@link #get}, with a body. */
    JsonNode put(String path, JsonNode body) {
        return send("PUT", path, body);
    }

    /** As {@link #get}. */
    JsonNode delete(String path) {
        return send("DELETE", path, null);
    }

    private JsonNode send(String method, String path, @Nullable JsonNode body) {
        var request = HttpRequest.newBuilder(url.at(path))
                .timeout(TO_ANSWER)
                .header("Authorization", "Bearer " + key)
                .header("Accept", "application/json");
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        try {
            return Answer.read(url, client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new CommandFailed(ExitCode.UNREACHABLE, explain(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed(ExitCode.FAILED, "Interrupted; whether the server did it is not known.");
        }
    }

    private String explain(IOException failure) {
        var reason = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        if (failure instanceof ConnectException) {
            return "Nothing answers at %s. Start the server there, or correct --url (SLUICE_URL). (%s)"
                    .formatted(url, reason);
        }
        if (failure instanceof HttpTimeoutException) {
            return "The server at %s took too long to answer. What was asked can be asked again without harm. (%s)"
                    .formatted(url, reason);
        }
        return "The conversation with %s broke off. What was asked can be asked again without harm. (%s)"
                .formatted(url, reason);
    }
}
