package dev.sluice.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a server answered: the document of a success, or a failure that says why not. */
final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Answer() {}

    /**
     * The document.
     *
     * @throws CommandFailed if the status is not one of success, or this is not the answer of a Sluice
     */
    static JsonNode read(ServerUrl url, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        var document = document(response).orElseThrow(() -> stranger(url, response));
        if (status >= 200 && status < 300) {
            return document;
        }
        if (!document.hasNonNull("detail")) {
            throw stranger(url, response);
        }
        throw new CommandFailed(exitCode(status), sentence(status, document.get("detail")));
    }

    private static Optional<JsonNode> document(HttpResponse<byte[]> response) {
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
        try {
            return json ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static CommandFailed stranger(ServerUrl url, HttpResponse<byte[]> response) {
        var location = response.headers()
                .firstValue("Location")
                .map(" to %s"::formatted)
                .orElse("");
        return new CommandFailed(
                ExitCode.UNREACHABLE,
                "What answers at %s is not Sluice: it said %d%s. Correct --url (SLUICE_URL)."
                        .formatted(url, response.statusCode(), location));
    }

    private static int exitCode(int status) {
        return switch (status) {
            case 400, 422 -> ExitCode.USAGE;
            case 401, 403 -> ExitCode.NOT_AUTHORISED;
            case 404 -> ExitCode.NOT_FOUND;
            default -> ExitCode.FAILED;
        };
    }

    private static String sentence(int status, JsonNode detail) {
        var text = detail.isArray()
                ? StreamSupport.stream(detail.spliterator(), false)
                        .map(Answer::problem)
                        .collect(Collectors.joining("; "))
                : detail.asText();
        return status == 401 ? "The server does not accept the key in SLUICE_API_KEY. (%s)".formatted(text) : text;
    }

    /** A problem with one value: where it is, and what is wrong. */
    private static String problem(JsonNode problem) {
        var place = StreamSupport.stream(problem.path("loc").spliterator(), false)
                .skip(1)
                .map(part -> part.asText())
                .collect(Collectors.joining("."));
        return place + ": " + problem.path("msg").asText();
    }
}
