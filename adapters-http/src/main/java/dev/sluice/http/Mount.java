package dev.sluice.http;

import io.javalin.http.Context;
import java.util.regex.Pattern;

/**
 * Where in a server the API is.
 *
 * @param prefix what comes before its paths, empty or {@code /photos} for example
 */
record Mount(String prefix) {
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9._~-]+)*");

    static final Mount ROOT = new Mount("");

    Mount {
        if (!PLAIN.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "a prefix is like /photos or /a/b, without a slash at its end, unlike «%s»".formatted(prefix));
        }
    }

    /** A path of the API as one of the server. */
    String path(String path) {
        return prefix + path;
    }

    /** What all paths of the API begin with, the context of the server included. */
    String root(Context ctx) {
        return ctx.contextPath() + prefix;
    }

    /** Whether a request is about one of the API's own addresses, those that do not exist among them. */
    boolean covers(Context ctx) {
        var root = root(ctx);
        if (!ctx.path().startsWith(root)) {
            return false;
        }
        var path = ctx.path().substring(root.length());
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/files/");
    }
}
