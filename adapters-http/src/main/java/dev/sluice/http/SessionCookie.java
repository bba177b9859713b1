package dev.sluice.http;

import dev.sluice.domain.WebSession;
import io.javalin.http.Context;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cookie with the token of a session. No page of another site can make a browser send it ({@code SameSite=Strict}), and
 * no script can read it. For anything but reading it counts only beside a header that pages of other sites cannot send.
 */
final class SessionCookie {
    /** Has to be there, with any value, on requests that change something. */
    static final String HEADER = "X-Sluice-Session";

    private static final String NAME = "sluice-session";
    private static final List<String> READING = List.of("GET", "HEAD");

    private SessionCookie() {}

    /** The token, if it counts on this request: another credential beside it, or a second cookie, makes it count for nothing. */
    static Optional<String> of(Context request) {
        boolean counts = READING.contains(request.req().getMethod()) || request.header(HEADER) != null;
        return counts && request.header("Authorization") == null ? token(request) : Optional.empty();
    }

    /** Hands out a token, for as long as the session lasts. */
    static void set(Context ctx, String token) {
        write(ctx, token, WebSession.LIFETIME.toSeconds());
    }

    /** Makes the browser forget the token. */
    static void clear(Context ctx) {
        write(ctx, "", 0);
    }

    private static Optional<String> token(Context request) {
        var cookies = request.req().getCookies();
        var values = Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static void write(Context ctx, String token, long seconds) {
        var path = ctx.contextPath().isEmpty() ? "/" : ctx.contextPath();
        ctx.header(
                "Set-Cookie",
                "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Strict%s"
                        .formatted(NAME, token, path, seconds, isSecure(ctx) ? "; Secure" : ""));
    }

    /** A proxy that ends TLS says so; whoever lies about it harms only themselves. */
    private static boolean isSecure(Context ctx) {
        return isHttps(ctx.req().getScheme()) || isHttps(ctx.header("X-Forwarded-Proto"));
    }

    private static boolean isHttps(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme);
    }
}
