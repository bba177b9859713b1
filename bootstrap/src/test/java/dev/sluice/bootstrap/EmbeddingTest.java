package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep;
import dev.sluice.application.TimeOrderedIds;
import dev.sluice.application.UseCases;
import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.UserId;
import dev.sluice.jdbc.JdbcPersistence;
import dev.sluice.storage.DiskObjects;
import dev.sluice.testkit.TurnableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's embedding snippet, compiled and run, and compared with the README. */
class EmbeddingTest {
    private static final Path README = Path.of("../README.md");
    private static final Path SOURCE = Path.of("src/test/java/dev/sluice/bootstrap/EmbeddingTest.java");

    @Test
    void the_snippet_drains_a_library_once_the_clock_is_turned(@TempDir Path folder) {
        var clock = new TurnableClock();
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:embedding;DB_CLOSE_DELAY=-1");
        // <embedding>
        var database = JdbcPersistence.over(dataSource, clock);
        database.migrate();
        var sluice = UseCases.over(
                database.transactions(),
                new DiskObjects(folder),
                new TimeOrderedIds(clock, new SecureRandom()),
                RetentionPolicy.DEFAULT);
        var me = Actor.user(new UserId(UUID.randomUUID()));
        var library = sluice.createLibrary().create(me, LibraryProfile.named("Holidays"));
        sluice.trashLibrary().trash(me, library.id());
        clock.turn(Duration.ofDays(91));
        var step = sluice.drainBatch().drain(1_000);
        // </embedding>

        assertThat(step).isInstanceOfSatisfying(DrainStep.Purged.class, purged -> {
            assertThat(purged.library()).isEqualTo(library.id());
            assertThat(purged.gone()).isTrue();
        });
        database.close();
    }

    @Test
    void the_readme_shows_this_very_snippet() throws IOException {
        var shown = between(Files.readAllLines(README), "<!-- embedding -->", "```", 2);
        var run = between(Files.readAllLines(SOURCE), "        // <embedding>", "        // </embedding>", 1);

        assertThat(shown)
                .isNotEmpty()
                .isEqualTo(run.stream().map(line -> line.substring(8)).toList());
    }

    private static List<String> between(List<String> lines, String begin, String end, int skipped) {
        var rest = lines.subList(lines.indexOf(begin) + skipped, lines.size());
        return rest.subList(0, rest.indexOf(end));
    }
}
