package dev.sluice.http;

import java.io.Serial;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a single value, and for programs of which type that is. */
final class Flaw extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String type;
    private final String message;
    private final transient @Nullable Map<String, Object> ctx;

    Flaw(String type, String message, @Nullable Map<String, Object> ctx) {
        super(message);
        this.type = type;
        this.message = message;
        this.ctx = ctx;
    }

    @Override
    public String getMessage() {
        return message;
    }

    String type() {
        return type;
    }

    @Nullable
    Map<String, Object> ctx() {
        return ctx;
    }
}
