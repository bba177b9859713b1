package dev.sluice.http;

import dev.sluice.domain.RequestId;
import io.javalin.http.Context;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;

/**
 * The id of a request: the caller's from the header {@code X-Request-Id} if it can be one, else a new one. It comes back in
 * the answer, and stands in the log as {@code request_id}. Around all of Javalin, so that what goes wrong there has it too.
 */
final class RequestIds implements Filter {
    private static final String HEADER = "X-Request-Id";
    private static final String LOGGED = "request_id";
    private static final String HELD = RequestIds.class.getName();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        var id = id((HttpServletRequest) request);
        request.setAttribute(HELD, id);
        ((HttpServletResponse) response).setHeader(HEADER, id.text());
        MDC.put(LOGGED, id.text());
        try {
            rest.doFilter(request, response);
        } finally {
            MDC.remove(LOGGED);
        }
    }

    /** That of a request which has passed. */
    static RequestId of(Context ctx) {
        RequestId id = ctx.attribute(HELD);
        if (id == null) {
            throw new IllegalStateException("a request without an id");
        }
        return id;
    }

    private static RequestId id(HttpServletRequest request) {
        var sent = request.getHeader(HEADER);
        return new RequestId(
                sent != null && RequestId.isPossible(sent)
                        ? sent
                        : UUID.randomUUID().toString());
    }
}
