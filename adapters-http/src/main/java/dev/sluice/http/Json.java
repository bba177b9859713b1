package dev.sluice.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Function;

/** Reads and writes JSON, in a way of our own: whichever mapper the host has given its Javalin is for its own routes. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, text(Times::format))
                    .addSerializer(LocalDateTime.class, text(Times::format)))
            .build();

    private Json() {}

    /** Any JSON. */
    static JsonNode read(byte[] json) throws IOException {
        return MAPPER.readTree(json);
    }

    /** Answers with a view. */
    static void answer(Context ctx, int status, Object view) {
        ctx.status(status)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(bytes(view));
    }

    /** Answers with an empty object: the status is the message. */
    static void acknowledge(Context ctx) {
        answer(ctx, 200, Map.of());
    }

    /** Text first: half a surrogate pair, which a client may send and get back, breaks a generator of bytes. */
    static byte[] bytes(Object view) {
        try {
            return MAPPER.writeValueAsString(view).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view is not JSON", e);
        }
    }

    private static <T> JsonSerializer<T> text(Function<? super T, String> format) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(format.apply(value));
            }
        };
    }
}
