package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are up to date are told from all others by their history. */
class TableHistoryTest {
    @ParameterizedTest
    @EnumSource
    void tables_just_made_are_up_to_date(Database database) {
        var dataSource = migrated(database, null);

        assertThat(TableHistory.of(dataSource, null))
                .as("what currentTables has to say once a migration was added")
                .contains(Dialects.of(dataSource).currentTables());
    }

    @ParameterizedTest
    @ValueSource(strings = "photos")
    @NullSource
    void there_is_no_history_before_there_are_tables(@Nullable String schema) {
        for (var database : Database.values()) {
            assertThat(TableHistory.of(database.fresh(), schema)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tables_in_a_schema_of_their_own_have_their_own_history(Database database) {
        var dataSource = migrated(database, "photos");

        assertThat(TableHistory.of(dataSource, "photos"))
                .contains(Dialects.of(dataSource).currentTables());
        assertThat(TableHistory.of(dataSource, null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void starting_again_changes_nothing(Database database) {
        var dataSource = migrated(database, null);
        var before = history(dataSource);

        JdbcPersistence.over(dataSource).migrate();

        assertThat(history(dataSource)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void a_script_that_was_another_is_found_out(Database database) {
        var dataSource = migrated(database, null);
        execute(dataSource, "update \"%s\" set \"checksum\" = \"checksum\" + 1 where \"version\" = '2'");

        assertThatThrownBy(() -> JdbcPersistence.over(dataSource).migrate())
                .isInstanceOf(FlywayValidateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_migration_that_failed_is_found_out(Database database) {
        var dataSource = migrated(database, null);
        execute(dataSource, "update \"%s\" set \"success\" = false where \"version\" = '2'");

        assertThat(TableHistory.of(dataSource, null)).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> JdbcPersistence.over(dataSource).migrate())
                .isInstanceOf(FlywayValidateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void tables_of_a_later_version_are_left_to_flyway_to_judge(Database database) {
        var dataSource = migrated(database, null);
        execute(dataSource, """
                insert into "%s" select "installed_rank" + 1000, '9999', 'later', "type", "script", "checksum",
                    "installed_by", "installed_on", "execution_time", true from "%1$s" where "version" = '2'
                """);

        assertThat(TableHistory.of(dataSource, null))
                .isPresent()
                .isNotEqualTo(Optional.of(Dialects.of(dataSource).currentTables()));
        assertThatCode(() -> JdbcPersistence.over(dataSource).migrate()).doesNotThrowAnyException();
    }

    private static DataSource migrated(Database database, @Nullable String schema) {
        var dataSource = database.fresh();
        JdbcPersistence.over(dataSource, null, schema).migrate();
        return dataSource;
    }

    private static void execute(DataSource dataSource, String sql) {
        Jdbi.create(dataSource).useHandle(handle -> handle.execute(sql.formatted(TableHistory.TABLE)));
    }

    private static String history(DataSource dataSource) {
        return Jdbi.create(dataSource)
                .withHandle(handle -> handle.createQuery("select * from \"%s\"".formatted(TableHistory.TABLE))
                        .mapToMap()
                        .list()
                        .toString());
    }
}
