package dev.sluice.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Brings the tables up to date; its own history table leaves that of a host alone. */
record Migrations(
        DataSource dataSource, Dialect dialect, @Nullable String schema) {
    private static final String FOLDER = "dev/sluice/jdbc/migration/";
    private static final String COMMON = FOLDER + "common";

    void run() {
        boolean current = TableHistory.of(dataSource, schema)
                .filter(dialect.currentTables()::equals)
                .isPresent();
        if (!current) {
            var unused = flyway().migrate();
        }
    }

    List<MigrationScript> scripts() {
        return Arrays.stream(flyway().info().all())
                .map(step -> step.getScript())
                .filter(name -> name.endsWith(".sql"))
                .map(name -> new MigrationScript(name, text(name)))
                .toList();
    }

    private String text(String name) {
        try (var resource = Stream.of(COMMON, own())
                .map(folder -> loader().getResourceAsStream(folder + "/" + name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Flyway flyway() {
        var configuration = Flyway.configure(loader())
                .dataSource(dataSource)
                .locations("classpath:" + COMMON, "classpath:" + own())
                .table(TableHistory.TABLE)
                .baselineOnMigrate(true)
                .baselineVersion("0");
        if (schema != null) {
            configuration.schemas(schema);
        }
        return configuration.load();
    }

    private String own() {
        return FOLDER + dialect.name();
    }

    private static ClassLoader loader() {
        return Migrations.class.getClassLoader();
    }
}
