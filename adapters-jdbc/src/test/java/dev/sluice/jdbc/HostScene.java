package dev.sluice.jdbc;

import dev.sluice.application.TimeOrderedIds;
import dev.sluice.application.UploadedAsset;
import dev.sluice.application.UseCases;
import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.port.StateFilter;
import dev.sluice.application.port.Transactions;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.UserId;
import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A host that has a table of its own beside ours. */
final class HostScene {
    final Actor actor = Actor.user(new UserId(UUID.randomUUID()));
    final UseCases useCases;

    private final InMemoryObjects objects = new InMemoryObjects();
    private final TimeOrderedIds ids = new TimeOrderedIds(InstantSource.system(), new SecureRandom());
    private final DataSource dataSource;
    private final JdbcPersistence persistence;
    private final String prefix;

    /** With our tables in this schema, null for the one of the host's table. */
    HostScene(DataSource dataSource, @Nullable String schema) {
        this.dataSource = dataSource;
        this.persistence = JdbcPersistence.over(dataSource, null, schema);
        persistence.migrate();
        this.useCases = over(persistence.transactions());
        this.prefix = schema == null ? "" : "\"" + schema + "\".";
        Jdbi.create(dataSource).useHandle(handle -> handle.execute("create table host_note (text varchar(100))"));
    }

    private UseCases over(Transactions transactions) {
        return UseCases.over(transactions, objects, ids, RetentionPolicy.DEFAULT);
    }

    Connection begin() throws SQLException {
        var connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    UseCases within(Connection connection) {
        return over(join(connection));
    }

    Transactions join(Connection connection) {
        return persistence.within(connection);
    }

    UploadedAsset upload(UseCases sluice, LibraryId library) {
        return sluice.uploadAsset()
                .upload(actor, new ByteArrayInputStream(new byte[] {1, 2, 3}), () -> Scene.details(library));
    }

    static void note(Connection connection, String text) throws SQLException {
        try (var statement = connection.prepareStatement("insert into host_note values (?)")) {
            statement.setString(1, text);
            statement.executeUpdate();
        }
    }

    List<String> notes() {
        return Jdbi.create(dataSource)
                .withHandle(handle -> handle.createQuery("select text from host_note")
                        .mapTo(String.class)
                        .list());
    }

    List<Library> libraries() {
        return useCases.listLibraries().list(actor, StateFilter.ALL);
    }

    long notedUploads() {
        var count = "select count(*) from %sobject_reclaim".formatted(prefix);
        return Jdbi.create(dataSource)
                .withHandle(
                        handle -> handle.createQuery(count).mapTo(Long.class).one());
    }
}
