package dev.sluice.http;

import static java.util.Objects.requireNonNull;

import dev.sluice.application.ApiKeySecret;
import dev.sluice.application.TimeOrderedIds;
import dev.sluice.application.UseCases;
import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.memory.InMemoryTransactions;
import dev.sluice.application.port.MetadataReader;
import dev.sluice.application.port.ObjectStore;
import dev.sluice.application.port.RendererBusy;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Action;
import dev.sluice.domain.ApiKey;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.AssetFile;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.KeyName;
import dev.sluice.domain.MediaMetadata;
import dev.sluice.domain.MediaType;
import dev.sluice.domain.Person;
import dev.sluice.domain.Rendition;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.User;
import dev.sluice.domain.UserId;
import dev.sluice.testkit.Sketches;
import dev.sluice.testkit.TurnableClock;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.server.handler.StatisticsHandler;

/** A Javalin on a free port of the loopback, with the API over the ports in memory, and a user who has a key. */
final class TestServer implements AutoCloseable {
    final TurnableClock clock = new TurnableClock();
    final Transactions transactions = new InMemoryTransactions(clock);
    final Setbacks setbacks = new Setbacks(transactions);
    final UseCases useCases;
    final Client client;
    final RecordedOperations operations = new RecordedOperations();
    Readiness readiness = Optional::empty;
    boolean renders = true;

    /** Whether others want pictures in great numbers. */
    boolean busy;

    private final RandomGenerator random = new Random(20_260_301);
    private final TimeOrderedIds ids = new TimeOrderedIds(clock, random);
    private final Javalin javalin;

    private TestServer(
            ObjectStore objects,
            MetadataReader metadata,
            Function<UseCases, Authentication> authentication,
            Limits limits,
            Consumer<JavalinConfig> host) {
        useCases = UseCases.over(setbacks, objects, metadata, this::render, ids, RetentionPolicy.DEFAULT);
        var api = new HttpApi(
                useCases,
                authentication.apply(useCases),
                () -> readiness.obstacle(),
                Duration.ofHours(1),
                clock,
                limits);
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.concurrency.useVirtualThreads = true; // where the JVM has them
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            host.accept(config);
            api.addTo(config, operations);
        });
        javalin.start();
        client = newUser();
    }

    static TestServer start() {
        return over(new InMemoryObjects());
    }

    static TestServer over(ObjectStore objects) {
        return new TestServer(objects, TestServer::nothing, TestServer::byApiKey, Limits.DEFAULT, config -> {});
    }

    /** A server whose files tell what this reader says. */
    static TestServer reading(MetadataReader metadata) {
        return new TestServer(new InMemoryObjects(), metadata, TestServer::byApiKey, Limits.DEFAULT, config -> {});
    }

    /** A server whose host has plans of its own. */
    static TestServer hostedBy(Consumer<JavalinConfig> host) {
        return new TestServer(new InMemoryObjects(), TestServer::nothing, TestServer::byApiKey, Limits.DEFAULT, host);
    }

    /** A server that gives nobody more than this. */
    static TestServer within(Limits limits) {
        return within(limits, config -> {});
    }

    /** As above, and with a host that has plans of its own. */
    static TestServer within(Limits limits, Consumer<JavalinConfig> host) {
        return new TestServer(new InMemoryObjects(), TestServer::nothing, TestServer::byApiKey, limits, host);
    }

    /** A server whose host knows its users in a way of its own. */
    static TestServer knowing(Authentication authentication) {
        return new TestServer(
                new InMemoryObjects(), TestServer::nothing, useCases -> authentication, Limits.DEFAULT, config -> {});
    }

    /** Somebody else, who has a key too. */
    Client newUser() {
        return newUser(false);
    }

    /** Somebody who may see to the server. */
    Client newSuperuser() {
        return newUser(true);
    }

    private Client newUser(boolean superuser) {
        var secret = ApiKeySecret.random(random);
        var user = User.create(new UserId(ids.next()), Person.UNKNOWN, superuser, Instant.EPOCH);
        var key = ApiKey.create(
                new ApiKeyId(ids.next()), new KeyName("A key"), EnumSet.allOf(Action.class), user.id(), Instant.EPOCH);
        transactions.perform(unit -> {
            unit.users().add(user);
            unit.keys().add(key, secret.hash());
        });
        return new Client(javalin.port(), secret.text());
    }

    /** Whether all that was asked is answered, logged, and forgotten. */
    boolean isIdle() {
        var statistics = (StatisticsHandler)
                requireNonNull(javalin.jettyServer().server().getHandler());
        return statistics.getRequestsActive() == 0;
    }

    int port() {
        return javalin.port();
    }

    private static MediaMetadata nothing(AssetId id, AssetFile file) {
        return MediaMetadata.NONE;
    }

    private Optional<byte[]> render(MediaType type, int orientation, Supplier<InputStream> file, Rendition rendition) {
        if (busy) {
            throw new RendererBusy();
        }
        var sketch = new Sketches().render(type, orientation, file, rendition);
        return renders ? sketch : Optional.empty();
    }

    private static Authentication byApiKey(UseCases useCases) {
        return Authentication.byApiKeyOrSession(useCases);
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
