package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.AssetFilter;
import dev.sluice.application.port.SearchPage;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Words;
import org.junit.jupiter.api.Test;

/** Which way PostgreSQL takes to find words. */
class SearchPlanTest {
    private static final int ASSETS = 20_000;

    private final Scene scene = new Scene(Postgres.freshDatabase());

    @Test
    void the_beginning_of_a_rare_word_is_looked_up_in_the_index_of_words() {
        var library = scene.largeLibrary(ASSETS);
        var other = scene.largeLibrary(ASSETS);
        scene.jdbi.useHandle(handle -> {
            handle.execute("update asset set search_words = ' img ' || encode(substr(sha256, 1, 5), 'hex')");
            handle.execute("vacuum analyze asset");
        });

        assertThat(plan(library, "3132333435")).contains("Bitmap Index Scan on asset_words");
        assertThat(found(library, "3132333435")).isEqualTo(1);
        assertThat(found(other, "31323334 img")).isEqualTo(11);
    }

    private String plan(LibraryId library, String words) {
        return scene.jdbi.withHandle(handle -> String.join(
                "\n",
                query(library, words)
                        .prepared(handle, new PostgresDialect(), "explain ")
                        .mapTo(String.class)
                        .list()));
    }

    private int found(LibraryId library, String words) {
        return scene.jdbi.withHandle(handle ->
                query(library, words).run(handle, new PostgresDialect()).size());
    }

    private SearchQuery query(LibraryId library, String words) {
        return new SearchQuery(
                scene.actor.scope(),
                library,
                new SearchPage(AssetFilter.of(StateFilter.LIVE), Words.of(words), 0, 200));
    }
}
