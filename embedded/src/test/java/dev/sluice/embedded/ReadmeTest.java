package dev.sluice.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.Actor;
import dev.sluice.domain.LibraryProfile;
import dev.sluice.domain.UserId;
import dev.sluice.storage.DiskObjects;
import dev.sluice.testkit.TurnableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's embedding snippet, compiled and run, and compared with the README. */
class ReadmeTest {
    private static final Path README = Path.of("../README.md");
    private static final Path SOURCE = Path.of("src/test/java/dev/sluice/embedded/ReadmeTest.java");

    @Test
    void the_snippet_drains_a_library_once_the_clock_is_turned(@TempDir Path folder) {
        var clock = new TurnableClock();
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:embedding;DB_CLOSE_DELAY=-1");
        // <embedding>
        var sluice = Sluice.over(dataSource)
                .objects(new DiskObjects(folder))
                .clock(clock)
                .build();
        var me = Actor.user(new UserId(UUID.randomUUID()));
        var library = sluice.useCases().createLibrary().create(me, LibraryProfile.named("Holidays"));
        sluice.useCases().trashLibrary().trash(me, library.id());
        clock.turn(Duration.ofDays(91));
        var tick = sluice.tick();
        // </embedding>

        assertThat(tick.purgedLibraries()).isEqualTo(1);
        sluice.close();
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
