package dev.sluice.bootstrap;

import dev.sluice.http.AnsweredRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line of the log for each request, if they are wanted. It has nothing in it that a client could have made up. */
final class RequestLog {
    /** The name of the logger, which is off unless request lines are wanted. */
    static final String NAME = "requests";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);

    private RequestLog() {}

    static void log(AnsweredRequest request) {
        LOG.atInfo()
                .addKeyValue("method", request.method())
                .addKeyValue("route", request.route())
                .addKeyValue("status", request.status())
                .addKeyValue("ms", request.took().toMillis())
                .addKeyValue("user", request.user())
                .addKeyValue("key", request.key())
                .log(
                        "{} {} {} in {} ms for {} with {}",
                        request.method(),
                        request.route(),
                        request.status(),
                        request.took().toMillis(),
                        request.user() == null ? "nobody" : request.user(),
                        request.key() == null ? "no key" : request.key());
    }
}
