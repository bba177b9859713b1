package dev.sluice.bootstrap;

import com.zaxxer.hikari.HikariDataSource;
import dev.sluice.application.ApiKeySecret;
import dev.sluice.application.TimeOrderedIds;
import dev.sluice.application.UseCases;
import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.MediaMetadata;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.http.Authentication;
import dev.sluice.http.HttpApi;
import dev.sluice.jdbc.JdbcPersistence;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A server in this process: its address, what it is made of, and the statements it sends to its database. */
final class StartedServer implements AutoCloseable {
    final Statements statements = new Statements();
    final UseCases useCases;

    private final HikariDataSource pool;
    private final JdbcPersistence persistence;
    private final HttpServer server;

    private StartedServer(DatabaseLogin login, Function<UseCases, Authentication> authentication) {
        pool = Database.open(login);
        persistence = Database.migrated(statements.through(pool), login);
        useCases = UseCases.over(
                persistence.transactions(),
                new InMemoryObjects(),
                (id, file) -> MediaMetadata.NONE,
                (type, orientation, file, rendition) -> Optional.of(new byte[] {1}),
                new TimeOrderedIds(InstantSource.system(), new SecureRandom()),
                RetentionPolicy.DEFAULT);
        var api = new HttpApi(useCases, authentication.apply(useCases), Optional::empty);
        server = HttpServer.start(Settings.of(new Given(Map.of(Setting.PORT, "0"), Map.of())), api, new Metrics());
        boolean unused = useCases.admitFirstUser().admit(new ApiKeySecret(Installation.KEY));
    }

    /** With API keys as credentials, and a first user who has {@link Installation#KEY}. */
    static StartedServer over(String url) {
        return knowing(url, Authentication::byApiKey);
    }

    /** With any credentials. */
    static StartedServer knowing(String url, Function<UseCases, Authentication> authentication) {
        return new StartedServer(new DatabaseLogin(url, null, null), authentication);
    }

    Transactions transactions() {
        return persistence.transactions();
    }

    URI address() {
        return server.address();
    }

    /** A client for the first user, who is a superuser. */
    Client superuser() {
        return new Client(address(), Installation.KEY);
    }

    @Override
    public void close() {
        server.close();
        persistence.close();
        pool.close();
    }
}
