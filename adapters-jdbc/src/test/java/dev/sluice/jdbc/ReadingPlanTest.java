package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.AssetFilter;
import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.CaptureRange;
import dev.sluice.application.port.CountPage;
import dev.sluice.application.port.Inquiry;
import dev.sluice.application.port.KnownAsset;
import dev.sluice.application.port.Period;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Area;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.MediaKind;
import dev.sluice.domain.Sha1;
import dev.sluice.domain.Sha256;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** By which indexes PostgreSQL reads a library, and how much of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingPlanTest {
    private static final int MANY = 30_000;
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared (?:hit=(\\d+))?(?: read=(\\d+))?");
    private static final LocalDateTime MIDDLE = LocalDateTime.of(2026, 1, 1, 4, 0);

    private final ExplainedStatements explained =
            new ExplainedStatements(Postgres.freshDatabase(), "explain (analyze, buffers, costs off)");
    private final Scene scene = new Scene(explained.dataSource());
    private LibraryId library = new LibraryId(new UUID(0, 0));

    @BeforeAll
    void fill() {
        library = scene.largeLibrary(MANY);
        scene.largeLibrary(MANY);
        scene.jdbi.useHandle(handle -> {
            handle.execute("""
                    update asset set is_video = extract(second from local_datetime) = 0,
                        latitude = 40 + extract(minute from local_datetime) / 10,
                        longitude = 2 + extract(second from local_datetime) / 10,
                        trashed_at = case when extract(second from local_datetime) = 7 then created_at end,
                        purge_after = case when extract(second from local_datetime) = 7 then created_at end
                    """);
            handle.execute("vacuum analyze asset");
        });
    }

    Stream<AssetFilter> filters() {
        var live = AssetFilter.of(StateFilter.LIVE);
        var offset = new CaptureTime(MIDDLE, ZoneOffset.UTC);
        return Stream.of(
                live,
                AssetFilter.of(StateFilter.ALL),
                AssetFilter.of(StateFilter.TRASHED),
                live.withMedia(MediaKind.IMAGE),
                live.withMedia(MediaKind.VIDEO),
                live.withCaptured(new CaptureRange(new CaptureTime(MIDDLE, null), null)),
                live.withCaptured(new CaptureRange(null, new CaptureTime(MIDDLE, null)))
                        .withMedia(MediaKind.IMAGE),
                live.withCaptured(new CaptureRange(offset, null)));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void a_late_page_is_read_along_an_index_and_costs_what_the_first_one_does(AssetFilter filter) {
        for (boolean newestFirst : new boolean[] {true, false}) {
            var all = page(filter, newestFirst, null, MANY);
            var unused = explained.plans();
            var first = page(filter, newestFirst, null, 21);
            var firstPlan = explained.plans();
            var last = page(filter, newestFirst, all.get(all.size() - 22).id(), 21);
            var lastPlan = explained.plans();

            assertThat(first).hasSize(21);
            assertThat(last).isEqualTo(all.subList(all.size() - 21, all.size()));
            for (var plan : List.of(firstPlan.get(0), lastPlan.get(lastPlan.size() - 1))) {
                assertThat(plan).containsPattern("Index Scan.* using asset_(live|all|trash|video) on asset a");
                assertThat(plan).doesNotContain("Sort", "Seq Scan on asset", "Bitmap");
            }
            assertThat(buffers(lastPlan.get(lastPlan.size() - 1))).isLessThan(2 * buffers(firstPlan.get(0)) + 30);
        }
    }

    @Test
    void named_assets_are_looked_up_by_their_names() {
        var ids = page(AssetFilter.of(StateFilter.LIVE), true, null, 200).stream()
                .map(Asset::id)
                .collect(Collectors.toSet());
        var unused = explained.plans();

        assertThat(page(AssetFilter.of(StateFilter.LIVE).withIds(ids), true, null, 201))
                .hasSize(200);
        assertThat(explained.plans())
                .singleElement()
                .asString()
                .contains("asset_pkey")
                .doesNotContain("Seq Scan on asset");
    }

    @Test
    void a_place_is_looked_for_by_its_index() {
        var area = new Area.Box(2, 40.05, 2.05, 40.15);

        assertThat(page(AssetFilter.of(StateFilter.LIVE).withArea(area), true, null, 21))
                .isNotEmpty();
        assertThat(explained.plans())
                .singleElement()
                .asString()
                .contains("asset_place")
                .doesNotContain("Seq Scan on asset");
    }

    @Test
    void counts_search_the_index_for_periods_and_read_no_row_and_no_more_than_the_page() {
        for (var filter : List.of(
                AssetFilter.of(StateFilter.LIVE),
                AssetFilter.of(StateFilter.LIVE).withMedia(MediaKind.IMAGE),
                AssetFilter.of(StateFilter.LIVE).withMedia(MediaKind.VIDEO),
                AssetFilter.of(StateFilter.ALL),
                AssetFilter.of(StateFilter.ALL).withMedia(MediaKind.IMAGE),
                AssetFilter.of(StateFilter.ALL).withMedia(MediaKind.VIDEO))) {
            assertThat(counts(filter, Period.MONTH)).isEqualTo(1);
            assertThat(explained.plans())
                    .singleElement()
                    .asString()
                    .contains("Index Only Scan")
                    .contains("Heap Fetches: 0")
                    .doesNotContainPattern("(Seq|Index|Heap) Scan[^\\n]* on asset");
        }
    }

    @Test
    void five_thousand_files_are_looked_up_one_by_one_in_an_index() {
        var digests = IntStream.range(0, 5_000).mapToObj(Scene::digest).toList();
        var sha256 = new Inquiry.OfSha256(digests.stream().map(Sha256::of).collect(Collectors.toSet()));
        var sha1 = new Inquiry.OfSha1(digests.stream()
                .map(digest -> Sha1.of(Arrays.copyOf(digest, 20)))
                .collect(Collectors.toSet()));

        assertKnown(sha256, 5_000, "asset_content");
        assertKnown(sha1, 5_000, "asset_sha1");
        assertKnown(new Inquiry.OfDevice("another", Set.of("a", "b")), 0, "asset_device");
    }

    private void assertKnown(Inquiry inquiry, int expected, String index) {
        var unused = explained.plans();
        List<KnownAsset> known =
                scene.transactions.oneByOne(unit -> unit.assetSurvey().known(scene.actor.scope(), library, inquiry));
        assertThat(known).hasSize(expected);
        assertThat(explained.plans()).singleElement().asString().contains(index).doesNotContain("Seq Scan on asset");
    }

    private int counts(AssetFilter filter, Period period) {
        var page = new CountPage(filter, period, true, null, 21);
        return scene.transactions
                .oneByOne(unit -> unit.assetSurvey().counts(scene.actor.scope(), library, page))
                .size();
    }

    private List<Asset> page(AssetFilter filter, boolean newestFirst, @Nullable AssetId after, int limit) {
        return scene.transactions.oneByOne(unit ->
                unit.assets().page(scene.actor.scope(), library, new AssetPage(filter, newestFirst, after, limit)));
    }

    /** The whole plan's, which its first line with buffers sums up. */
    private static int buffers(String plan) {
        var found = BUFFERS.matcher(plan);
        assertThat(found.find()).as(plan).isTrue();
        return (found.group(1) == null ? 0 : Integer.parseInt(found.group(1)))
                + (found.group(2) == null ? 0 : Integer.parseInt(found.group(2)));
    }
}
