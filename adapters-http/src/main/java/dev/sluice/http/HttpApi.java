package dev.sluice.http;

import dev.sluice.application.UseCases;
import io.javalin.config.JavalinConfig;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;

/**
 * The HTTP API: adds its routes to a Javalin, and answers whatever goes wrong there in JSON. The server belongs to the
 * host, who starts and stops it and decides about ports, threads and logs.
 */
public final class HttpApi {
    private static final Duration LINK_LIFETIME = Duration.ofHours(1);

    private final UseCases useCases;
    private final Authentication authentication;
    private final Readiness readiness;
    private final LinkSigner signer;
    private final Limits limits;
    private final Mount mount;

    /** The API, with links to bytes that are good for an hour or two, within the limits {@link Limits#DEFAULT}. */
    public HttpApi(UseCases useCases, Authentication authentication, Readiness readiness) {
        this(useCases, authentication, readiness, LINK_LIFETIME, InstantSource.system(), Limits.DEFAULT);
    }

    /**
     * The API.
     *
     * @param linkLifetime how long links to bytes are good at least, 1 second to 15 days; at most it is twice as long
     * @param clock tells when a link is over
     * @param limits how much one request, and one key, may take
     */
    public HttpApi(
            UseCases useCases,
            Authentication authentication,
            Readiness readiness,
            Duration linkLifetime,
            InstantSource clock,
            Limits limits) {
        this(
                useCases,
                authentication,
                readiness,
                new LinkSigner(useCases.shareLinkSecrets(), linkLifetime, clock),
                limits,
                Mount.ROOT);
    }

    private HttpApi(
            UseCases useCases,
            Authentication authentication,
            Readiness readiness,
            LinkSigner signer,
            Limits limits,
            Mount mount) {
        this.useCases = useCases;
        this.authentication = authentication;
        this.readiness = readiness;
        this.signer = signer;
        this.limits = limits;
        this.mount = mount;
    }

    /**
     * The same API with all its paths below a prefix, {@code /photos/api/libraries} for example: for hosts whose own
     * addresses are like ours.
     *
     * @throws IllegalArgumentException if the prefix is not like {@code /photos} or {@code /a/b}
     */
    public HttpApi under(String prefix) {
        return new HttpApi(useCases, authentication, readiness, signer, limits, new Mount(prefix));
    }

    /**
     * Adds the routes and the answers to errors. Routes that the host has added or will add work as before, but for this:
     * exceptions that come out of them are answered in JSON, unless the host handles them, and a method that an address
     * does not know is answered with 405 instead of 404. All requests get an id, those of the host too: it is in the
     * answer's {@code X-Request-Id} and, while the request is answered, in SLF4J's MDC as {@code request_id}.
     */
    public void addTo(JavalinConfig config) {
        var unused = routesAddedTo(config);
    }

    /**
     * As {@link #addTo(JavalinConfig)}, and tells the operators: {@code GET /metrics} answers superusers with what the host
     * measures, and the host hears of every request, in place of any request logger that the Javalin had.
     */
    public void addTo(JavalinConfig config, Operations operations) {
        routesAddedTo(config)
                .getAsSuperuser(
                        "/metrics",
                        (ctx, actor) -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                                .result(operations.metrics()));
        config.requestLogger.http(new RequestReports(operations)::report);
    }

    private Routes routesAddedTo(JavalinConfig config) {
        var guard = new Guard(mount, authentication, new RateLimit(limits.requestsPerSecond(), System::nanoTime));
        var routes = new Routes(config.routes, mount, guard, limits);
        var links = new SignedLinks(mount, signer);
        new SystemRoutes(readiness).addTo(routes);
        new DocsRoutes(mount).addTo(routes);
        new LibraryRoutes(useCases).addTo(routes);
        new TrashRoutes(useCases).addTo(routes);
        new BrakeRoutes(useCases).addTo(routes);
        new HoldRoutes(useCases).addTo(routes);
        new AssetHoldRoutes(useCases).addTo(routes);
        new AssetSurveyRoutes(useCases).addTo(routes);
        new AssetRoutes(useCases, links).addTo(routes);
        new EditRoutes(useCases, links).addTo(routes);
        new SearchRoutes(useCases, links).addTo(routes);
        new AssetBulkRoutes(useCases).addTo(routes);
        var streams = new EventStreams(useCases.watchEvents(), useCases.findFeedEnd(), guard, limits);
        new EventRoutes(useCases, streams).addTo(routes);
        config.events.serverStopping(streams::close);
        new OriginalRoutes(useCases, links).addTo(routes);
        new PictureRoutes(useCases, links).addTo(routes);
        new UserRoutes(useCases).addTo(routes);
        new KeyRoutes(useCases).addTo(routes);
        new WebhookRoutes(useCases).addTo(routes);
        new AdminRoutes(useCases).addTo(routes);
        new SessionRoutes(useCases).addTo(routes);
        new ErrorAnswers(guard).addTo(config.routes);
        config.http.prefer405over404 = true;
        config.router.javaLangErrorHandler(FailureAnswers::fatal);
        config.jetty.modifyServer(server -> server.setErrorHandler(new JettyErrors()));
        config.jetty.modifyServletContextHandler(context -> {
            context.setErrorHandler(new JettyErrors());
            context.addFilter(new RequestIds(), "/*", EnumSet.of(DispatcherType.REQUEST));
        });
        return routes;
    }
}
