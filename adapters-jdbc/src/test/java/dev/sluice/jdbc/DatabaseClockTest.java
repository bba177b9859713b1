package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.zaxxer.hikari.HikariDataSource;
import dev.sluice.application.DrainStep;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryProfile;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Nodes whose clocks are not the database's: hers decides what is due. Only PostgreSQL has a clock of its own. */
class DatabaseClockTest {
    private final DataSource dataSource = Postgres.freshDatabase();
    private final HostScene scene = new HostScene(dataSource, null);

    @Test
    void what_is_due_by_the_node_alone_is_not_purged() throws SQLException {
        turn(Duration.ofDays(-100));

        var library = trashed();

        assertThat(library.updatedAt())
                .isBefore(InstantSource.system().instant().minus(Duration.ofDays(99)));
        assertThat(scene.useCases.drainBatch().drain(10)).isEqualTo(new DrainStep.Idle());
        assertThat(scene.libraries()).containsExactly(library);
    }

    @Test
    void what_is_due_by_the_database_is_purged_however_late_the_node_is() throws SQLException {
        var library = trashed();
        assertThat(scene.useCases.drainBatch().drain(10)).isEqualTo(new DrainStep.Idle());

        turn(Duration.ofDays(91));

        assertThat(scene.useCases.drainBatch().drain(10))
                .isInstanceOfSatisfying(
                        DrainStep.Purged.class,
                        purged -> assertThat(purged.library()).isEqualTo(library.id()));
        assertThat(scene.libraries()).isEmpty();
    }

    @Test
    void what_is_remembered_is_changed_by_the_databases_time_too() throws SQLException {
        var library = scene.useCases.createLibrary().create(scene.actor, LibraryProfile.named("Holidays"));
        assertThat(scene.useCases
                        .trashLibrary()
                        .trash(scene.actor, library.id())
                        .updatedAt())
                .isCloseTo(InstantSource.system().instant(), within(1, ChronoUnit.HOURS));

        turn(Duration.ofDays(10));

        assertThat(scene.useCases
                        .restoreLibrary()
                        .restore(scene.actor, library.id())
                        .library()
                        .updatedAt())
                .isAfter(InstantSource.system().instant().plus(Duration.ofDays(9)));
    }

    private Library trashed() {
        var library = scene.useCases.createLibrary().create(scene.actor, LibraryProfile.named("Holidays"));
        assertThat(scene.upload(scene.useCases, library.id()).asset().library()).isEqualTo(library.id());
        return scene.useCases.trashLibrary().trash(scene.actor, library.id());
    }

    /** Gives the database other functions for the time, which connections see that are opened from now on. */
    private void turn(Duration ahead) throws SQLException {
        Jdbi.create(dataSource).useHandle(handle -> {
            for (var clock : List.of("clock_timestamp", "statement_timestamp")) {
                handle.execute("""
                        create or replace function public.%1$s() returns timestamptz language sql stable
                        as 'select pg_catalog.%1$s() + interval ''%2$d seconds'''""".formatted(clock, ahead.toSeconds()));
            }
            handle.execute("do $$ begin execute format("
                    + "'alter database %I set search_path = public, pg_catalog', current_database()); end $$");
        });
        dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }
}
