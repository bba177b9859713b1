package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.AssetFilter;
import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.Inquiry;
import dev.sluice.application.port.KnownAsset;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.MediaKind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** By which indexes H2 reads a library. It sorts a library for every page if it is not led past that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H2ReadingPlanTest {
    private final ExplainedStatements explained = new ExplainedStatements(H2.freshDatabase(), "explain");
    private final Scene scene = new Scene(explained.dataSource());
    private LibraryId library = new LibraryId(new UUID(0, 0));

    @BeforeAll
    void fill() {
        library = scene.largeLibrary(2_000);
        scene.jdbi.useHandle(handle -> {
            handle.execute("""
                    update asset set trashed_at = created_at, purge_after = created_at
                    where extract(second from local_datetime) = 7
                    """);
            handle.execute("analyze");
        });
    }

    @Test
    void every_page_is_read_in_the_order_of_an_index_from_a_place_in_it() {
        for (var state : StateFilter.values()) {
            var filter = AssetFilter.of(state);
            for (boolean newestFirst : new boolean[] {true, false}) {
                var first = page(filter, newestFirst, null);
                var unused = page(filter, newestFirst, first.get(19).id());
                var video = page(filter.withMedia(MediaKind.VIDEO), newestFirst, null);

                assertThat(video).isEmpty();
                assertThat(explained.plans().stream().filter(plan -> plan.contains("ORDER BY")))
                        .as("%s %s", state, newestFirst)
                        .hasSize(3)
                        .allSatisfy(plan -> assertThat(plan)
                                .contains("/* index sorted */")
                                .containsPattern("ASSET_(ALL|TRASH): [^*]*(LOCAL_DATETIME|TRASHED_AT) [<>]="));
            }
        }
    }

    @Test
    void named_assets_and_device_files_are_looked_up() {
        var ids =
                Set.of(page(AssetFilter.of(StateFilter.LIVE), true, null).get(3).id());
        var unused = explained.plans();

        assertThat(page(AssetFilter.of(StateFilter.LIVE).withIds(ids), true, null))
                .hasSize(1);
        assertThat(explained.plans()).singleElement().asString().containsPattern("PRIMARY_KEY_\\w*: ID IN");

        var inquiry = new Inquiry.OfDevice("another", Set.of("a"));
        List<KnownAsset> known =
                scene.transactions.oneByOne(unit -> unit.assetSurvey().known(scene.actor.scope(), library, inquiry));
        assertThat(known).isEmpty();
        assertThat(explained.plans()).singleElement().asString().containsPattern("ASSET_DEVICE: [^*]*DEVICE_KEY = ");
    }

    private List<Asset> page(AssetFilter filter, boolean newestFirst, @Nullable AssetId after) {
        return scene.transactions.oneByOne(unit ->
                unit.assets().page(scene.actor.scope(), library, new AssetPage(filter, newestFirst, after, 20)));
    }
}
