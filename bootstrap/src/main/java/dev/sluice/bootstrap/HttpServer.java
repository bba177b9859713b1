package dev.sluice.bootstrap;

import dev.sluice.http.Console;
import dev.sluice.http.HttpApi;
import dev.sluice.http.Operations;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.server.NetworkConnectionLimit;

/** The HTTP server: it answers from its start on, and lets the requests that are running finish when it is closed. */
final class HttpServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Javalin javalin;
    private final Settings settings;
    private final Loop watch;

    private HttpServer(Javalin javalin, Settings settings, Loop watch) {
        this.javalin = javalin;
        this.settings = settings;
        this.watch = watch;
    }

    /**
     * Listens.
     *
     * @throws CannotStart if it cannot listen there, or not over TLS
     */
    static HttpServer start(Settings settings, HttpApi api, Operations operations) {
        var slow = new SlowConnections(settings.network().idleTimeout());
        var javalin = Javalin.create(config -> configure(config, settings, slow, api, operations));
        try {
            var started = javalin.start();
            var watch = new Loop("watch on connections", SlowConnections.INTERVAL, slow);
            watch.start();
            return new HttpServer(started, settings, watch);
        } catch (CannotStart noTls) {
            throw noTls;
        } catch (RuntimeException e) {
            throw Listening.trouble(settings.host(), settings.port(), root(e));
        }
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    private static void configure(
            JavalinConfig config, Settings settings, SlowConnections slow, HttpApi api, Operations operations) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.jetty.modifyHttpConfiguration(http -> Connectors.configure(http, settings.network()));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(PATIENCE.toMillis());
            server.insertHandler(slow);
            server.addBean(new NetworkConnectionLimit(settings.network().connections(), server));
        });
        config.jetty.addConnector((server, http) -> Connectors.create(server, http, settings, slow));
        api.addTo(config, operations);
        if (settings.console()) {
            new Console(ConsoleFiles.read()).addTo(config);
        }
    }

    /** Where it listens, with the real port. */
    URI address() {
        var scheme = settings.network().tls() == null ? "http" : "https";
        var host = settings.host();
        return URI.create(scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port());
    }

    @Override
    public void close() {
        watch.close();
        var unused = javalin.stop();
    }
}
