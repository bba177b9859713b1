package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The description of the API, openapi.yaml, as the measure of what the server answers. */
final class Description {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String HERE = "https://sluice.dev/openapi";
    private static final JsonNode DOCUMENT = document();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(HERE, DOCUMENT.toString())));

    private Description() {}

    /** All operations, as {@code GET /api/libraries}. */
    static List<String> operations() {
        var operations = new ArrayList<String>();
        DOCUMENT.get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }

    /** The statuses that are described of an operation one by one. */
    static List<String> statuses(String operation) {
        int space = operation.indexOf(' ');
        var pointer = "/paths/" + escape(operation.substring(space + 1)) + "/"
                + operation.substring(0, space).toLowerCase(Locale.ROOT) + "/responses";
        var statuses = new ArrayList<String>();
        DOCUMENT.at(pointer).fieldNames().forEachRemaining(statuses::add);
        statuses.remove("default");
        return statuses;
    }

    /** The names of all operations. */
    static List<String> operationIds() {
        return DOCUMENT.get("paths").findValuesAsText("operationId");
    }

    /** The names of the fields that a schema describes. */
    static Set<String> fields(String schema) {
        var fields = new java.util.TreeSet<String>();
        DOCUMENT.at("/components/schemas/" + schema + "/properties")
                .fieldNames()
                .forEachRemaining(fields::add);
        return fields;
    }

    /** Fails unless the answer is as described; where nothing is described, errors alone are possible. */
    static void require(String method, String path, Answer answer) {
        var operation = template(path.split("\\?", 2)[0])
                .map(template -> "/paths/" + escape(template) + "/" + method.toLowerCase(Locale.ROOT))
                .filter(pointer -> DOCUMENT.at(pointer).isObject());
        if (method.equals("HEAD")) {
            assertThat(answer.body()).as("no answer to HEAD has a body").isEmpty();
        } else if (operation.isEmpty()) {
            requireError(method + " " + path, answer);
        } else {
            requireDescribed(operation.get() + "/responses", answer);
        }
    }

    private static void requireDescribed(String responses, Answer answer) {
        boolean known = DOCUMENT.at(responses + "/" + answer.status()).isObject();
        assertThat(known || answer.status() >= 400)
                .as("%s does not describe a success of %d", responses, answer.status())
                .isTrue();
        var response = resolve(responses + "/" + (known ? answer.status() : "default"));
        DOCUMENT.at(response + "/headers").properties().forEach(header -> {
            if (resolved(header.getValue()).path("required").asBoolean()) {
                assertThat(answer.header(header.getKey())).as(header.getKey()).isPresent();
            }
        });
        var json = DOCUMENT.at(response + "/content/application~1json/schema");
        if (json.isObject()) {
            assertThat(answer.header("Content-Type")).hasValue("application/json");
            requireValid(response + "/content/application~1json/schema", answer);
        }
    }

    private static void requireError(String request, Answer answer) {
        assertThat(answer.status())
                .as("%s is not described: %s", request, answer.text())
                .isGreaterThanOrEqualTo(400);
        assertThat(answer.header("Content-Type")).as(request).hasValue("application/json");
        requireValid("/components/schemas/UnprocessableBody", answer);
    }

    private static void requireValid(String schema, Answer answer) {
        var errors = SCHEMAS.getSchema(SchemaLocation.of(
                        HERE + "#" + schema.replace("{", "%7B").replace("}", "%7D")))
                .validate(answer.json());
        assertThat(errors).as("%s against %s", answer.text(), schema).isEmpty();
    }

    private static Optional<String> template(String path) {
        var templates = new ArrayList<String>();
        DOCUMENT.get("paths").fieldNames().forEachRemaining(template -> {
            var pattern = template.replaceAll("\\{[a-z_]+}", "[^/]+").replaceAll("/$", "");
            if (path.matches(pattern + "/?")) {
                templates.add(template);
            }
        });
        return templates.stream().findFirst();
    }

    private static String resolve(String pointer) {
        var reference = DOCUMENT.at(pointer).get("$ref");
        return reference == null ? pointer : reference.asText().substring(1);
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static String escape(String path) {
        return path.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode document() {
        try (var yaml = Description.class.getResourceAsStream("openapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
