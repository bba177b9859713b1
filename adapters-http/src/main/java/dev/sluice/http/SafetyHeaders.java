package dev.sluice.http;

import io.javalin.http.Context;
import java.util.Map;
import java.util.function.BiConsumer;

/** What browsers are told with every answer: to run, embed, guess and pass on nothing of it. */
final class SafetyHeaders {
    private static final String SHOWN_BY = "Cross-Origin-Resource-Policy";

    private static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            SHOWN_BY,
            "same-origin");

    private SafetyHeaders() {}

    static void on(Context ctx) {
        each(ctx::header);
    }

    /** Lets pages of other origins show this answer, unless it becomes an error. */
    static void shownByOthers(Context ctx) {
        ctx.header(SHOWN_BY, "cross-origin");
    }

    static void each(BiConsumer<String, String> header) {
        ALL.forEach(header);
    }
}
