package dev.sluice.bootstrap;

import dev.sluice.http.HttpApi;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Duration;

/** The HTTP server: it answers from its start on, and lets the requests that are running finish when it is closed. */
final class HttpServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Javalin javalin;
    private final String host;

    private HttpServer(Javalin javalin, String host) {
        this.javalin = javalin;
        this.host = host;
    }

    /**
     * Listens.
     *
     * @throws CannotStart if it cannot listen there
     */
    static HttpServer start(Settings settings, HttpApi api) {
        var javalin = Javalin.create(config -> configure(config, api));
        try {
            return new HttpServer(javalin.start(settings.host(), settings.port()), settings.host());
        } catch (RuntimeException e) {
            throw Listening.trouble(settings.host(), settings.port(), root(e));
        }
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    private static void configure(JavalinConfig config, HttpApi api) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.jetty.modifyServer(server -> server.setStopTimeout(PATIENCE.toMillis()));
        api.addTo(config);
    }

    /** Where it listens, with the real port. */
    URI address() {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port());
    }

    @Override
    public void close() {
        var unused = javalin.stop();
    }
}
