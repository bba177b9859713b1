package dev.sluice.http;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.Optional;

/** The credential in the header {@code Authorization} (RFC 6750 § 2.1). */
final class BearerToken {
    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /** The token; empty if there is none, or more than one header, of which each reader might trust another. */
    static Optional<String> of(Context request) {
        var headers = Collections.list(request.req().getHeaders("Authorization"));
        if (headers.size() != 1 || !headers.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(headers.get(0).substring(SCHEME.length()).strip());
    }
}
