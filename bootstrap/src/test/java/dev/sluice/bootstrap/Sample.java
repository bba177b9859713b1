package dev.sluice.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;

/**
 * A request that an operation should accept, made from its description: what is required, and of what is optional all that
 * names things by their ids. It is built without knowing the operation, so that new ones are sampled too.
 */
record Sample(Operation operation, Ids ids) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "multipart/form-data";
    private static final String BOUNDARY = "between-the-parts";

    /** What no schema can say. */
    private static final Map<String, String> WORDS = Map.of(
            "library_scope_mode", "selected_libraries",
            "url", "https://example.invalid/",
            "email", "somebody@example.org");

    /** The address, with one of the parameters in the query that need not be there, or with none. */
    String target(String optional) {
        var target = new String[] {operation.path()};
        var query = new ArrayList<String>();
        operation.parameters().forEach(parameter -> {
            var name = parameter.get("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                target[0] = target[0].replace("{" + name + "}", text(name, parameter.path("schema")));
            }
            boolean wanted =
                    parameter.path("required").asBoolean() || name.equals(optional) || parameter.has("example");
            if (parameter.path("in").asText().equals("query") && wanted) {
                var text = parameter.path("example").asText(text(name, parameter.path("schema")));
                query.add(name + "=" + encode(text));
            }
        });
        var path = target[0];
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** Empty if there is none. */
    String contentType() {
        var types = operation.body().path("content").fieldNames();
        var type = types.hasNext() ? types.next() : "";
        return type.equals(FORM) ? FORM + "; boundary=" + BOUNDARY : type;
    }

    String body() {
        var content = operation.body().path("content");
        if (content.isEmpty()) {
            return "";
        }
        var type = content.elements().next();
        if (content.has(FORM)) {
            return form(type.get("schema"));
        }
        var examples = type.path("examples").elements();
        var example = examples.hasNext() ? examples.next().get("value").deepCopy() : null;
        var value = example == null ? JsonNodeFactory.instance.objectNode() : renamed(example);
        ((ObjectNode) object(type.get("schema"))).properties().forEach(field -> {
            if (example == null
                    || ids.of(field.getKey(), operation.path()).isPresent()
                    || WORDS.containsKey(field.getKey())) {
                ((ObjectNode) value).set(field.getKey(), field.getValue());
            }
        });
        return value.toString();
    }

    /** An example, with our ids in place of its own. */
    private JsonNode renamed(JsonNode example) {
        if (example.isTextual()) {
            return JSON.getNodeFactory().textNode(ids.like(example.textValue()).orElse(example.textValue()));
        }
        if (example instanceof ObjectNode object) {
            object.properties().forEach(field -> object.set(field.getKey(), renamed(field.getValue())));
        }
        if (example instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                array.set(at, renamed(array.get(at)));
            }
        }
        return example;
    }

    private JsonNode object(JsonNode schema) {
        var object = JSON.createObjectNode();
        var required = schema.path("required").toString();
        schema.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            if (required.contains('"' + name + '"')
                    || ids.of(name, operation.path()).isPresent()) {
                object.set(name, value(name, property.getValue()));
            }
        });
        return object;
    }

    private JsonNode value(String name, JsonNode schema) {
        return switch (type(schema)) {
            case "array" -> JSON.createArrayNode().add(value(name, schema.path("items")));
            case "object" -> object(schema);
            case "integer", "number" ->
                JSON.getNodeFactory().numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            default -> JSON.getNodeFactory().textNode(text(name, schema));
        };
    }

    private String text(String name, JsonNode schema) {
        var id = ids.of(name, operation.path());
        if (id.isPresent()) {
            return id.get();
        }
        if (WORDS.containsKey(name)) {
            return WORDS.get(name);
        }
        if (schema.path("enum").isArray()) {
            return schema.get("enum").get(0).asText();
        }
        return schema.path("format").asText().equals("date-time") || name.endsWith("_at")
                ? "2024-07-15T12:00:00Z"
                : "1";
    }

    private String form(JsonNode schema) {
        var form = new StringBuilder();
        ((ObjectNode) object(schema)).properties().forEach(field -> {
            boolean file = schema.at("/properties/" + field.getKey() + "/format")
                            .asText()
                            .equals("binary")
                    || field.getKey().equals("asset_data");
            form.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + '"'
                    + (file ? "; filename=\"a.jpg\"" : "") + "\r\n\r\n"
                    + field.getValue().asText() + "\r\n");
        });
        return form.append("--" + BOUNDARY + "--\r\n").toString();
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText("string");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
