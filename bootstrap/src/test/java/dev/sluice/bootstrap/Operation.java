package dev.sluice.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** One operation of the description that a server shows, with all its parts in place of references to them. */
record Operation(String method, String path, JsonNode parameters, JsonNode body, boolean open) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** All operations that a server says it has, but for streams, which never end. */
    static List<Operation> of(URI server) {
        var document = document(server);
        var operations = new ArrayList<Operation>();
        document.get("paths").properties().stream()
                .filter(path -> !path.getKey().endsWith("/stream"))
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(operation(
                                document, path.getKey(), path.getValue(), method.getKey(), method.getValue()))));
        return operations;
    }

    private static Operation operation(JsonNode document, String path, JsonNode item, String method, JsonNode text) {
        var parameters = new ObjectMapper().createArrayNode();
        Stream.of(item, text)
                .forEach(part -> part.path("parameters").forEach(one -> parameters.add(References.in(document, one))));
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                References.in(document, text.path("requestBody")),
                text.path("security").isArray() && text.path("security").isEmpty());
    }

    /** The names of the parameters in a place, such as {@code query}. */
    List<String> names(String place) {
        var names = new ArrayList<String>();
        parameters.forEach(parameter -> {
            if (parameter.path("in").asText().equals(place)) {
                names.add(parameter.get("name").asText());
            }
        });
        return names;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static JsonNode document(URI server) {
        var request = HttpRequest.newBuilder(server.resolve("/openapi.yaml")).build();
        try {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return new ObjectMapper(new YAMLFactory()).readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts what a {@code $ref} names in its place. */
    private static final class References {
        private References() {}

        static JsonNode in(JsonNode document, JsonNode node) {
            if (node.has("$ref")) {
                return in(document, document.at(node.get("$ref").asText().substring(1)));
            }
            var copy = node.deepCopy();
            if (copy instanceof com.fasterxml.jackson.databind.node.ObjectNode object) {
                object.properties().forEach(field -> object.set(field.getKey(), in(document, field.getValue())));
            }
            if (copy instanceof com.fasterxml.jackson.databind.node.ArrayNode array) {
                for (int at = 0; at < array.size(); at++) {
                    array.set(at, in(document, array.get(at)));
                }
            }
            return copy;
        }
    }
}
