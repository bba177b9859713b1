package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.AssetFilter;
import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.CaptureRange;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Area;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.Library;
import dev.sluice.domain.MediaKind;
import dev.sluice.domain.Position;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That a list shows what passes its filters, all of them, and nothing else. */
public interface AssetFilterContract extends PersistenceSubject {
    @ParameterizedTest
    @MethodSource("filters")
    default void a_filter_lets_through_what_it_says_and_nothing_else(Kind kind) {
        var library = given().library(0);
        var assets = Assortment.in(library, given());

        for (var state : StateFilter.values()) {
            var filter = kind.narrow().apply(AssetFilter.of(state));
            var expected = ids(assets.stream().filter(filter::admits));
            if (state == StateFilter.ALL) {
                assertThat(expected).as("what %s is tried on", kind).hasSize(kind.passing());
            }
            for (boolean newestFirst : new boolean[] {true, false}) {
                for (int size : new int[] {7, 200}) {
                    assertThat(ids(walk(library, filter, newestFirst, size).stream()))
                            .as("%s in pages of %d", state, size)
                            .containsExactlyInAnyOrderElementsOf(expected);
                }
            }
        }
    }

    static Stream<Kind> filters() {
        var noon = LocalDateTime.parse("2023-12-31T12:00:00");
        return Stream.of(
                new Kind("everything", 60, filter -> filter),
                new Kind("images", 36, filter -> filter.withMedia(MediaKind.IMAGE)),
                new Kind("videos", 24, filter -> filter.withMedia(MediaKind.VIDEO)),
                captured("after a wall clock", 20, noon.plusHours(5), null, null),
                captured("before a wall clock", 40, null, noon.plusHours(5), null),
                captured("between wall clocks", 18, noon.minusHours(31), noon.plusHours(33), null),
                captured("after an instant", 21, noon, null, ZoneOffset.UTC),
                captured("before an instant", 38, null, noon, ZoneOffset.UTC),
                captured("between instants", 13, noon.minusHours(24), noon.plusHours(24), ZoneOffset.ofHours(5)),
                captured("since the beginning of time", 60, LocalDateTime.of(1, 1, 1, 0, 0), null, ZoneOffset.MAX),
                captured("until its end", 60, null, LocalDateTime.of(9999, 12, 31, 23, 59), ZoneOffset.MIN),
                area("around Paris", 20, new Area.Box(2, 48, 3, 49)),
                area("across the antimeridian", 20, new Area.Box(177, -18, -178, -17)),
                area("the polar cap", 10, new Area.Box(-180, 80, 180, 90)),
                area("a point", 1, new Area.Box(2.248046875, 48.75390625, 2.248046875, 48.75390625)),
                area("near Paris", 3, new Area.Circle(new Position(48.755, 2.2475), 600)),
                area("near the antimeridian", 10, new Area.Circle(new Position(-17.8, 180), 50_000)),
                area("near the pole", 10, new Area.Circle(new Position(89.99, 0), 50_000)),
                new Kind("nothing", 0, filter -> AssetFilter.none(filter.state())),
                new Kind(
                        "several things",
                        7,
                        filter -> filter.withMedia(MediaKind.VIDEO)
                                .withArea(new Area.Box(2, 48, 3, 49))
                                .withCaptured(
                                        new CaptureRange(at(noon.minusDays(4), null), at(noon.plusDays(4), null)))));
    }

    @Test
    default void named_assets_come_in_order_and_only_in_the_state_asked_for() {
        var library = given().library(0);
        var assets = Assortment.in(library, given());
        var elsewhere = given().asset(given().library(library.owner()), "elsewhere");
        var named = assets.subList(10, 30);
        var ids = Stream.concat(named.stream(), Stream.of(elsewhere))
                .map(Asset::id)
                .collect(Collectors.toSet());
        ids.add(Fixtures.assetId());

        for (var state : StateFilter.values()) {
            var filter = AssetFilter.of(state).withIds(ids);
            var expected = named.stream()
                    .filter(filter::admits)
                    .sorted(state == StateFilter.TRASHED ? Comparator.comparing(assets::indexOf) : byCapture())
                    .map(Asset::id)
                    .toList();
            for (int size : new int[] {1, 3, 200}) {
                assertThat(walk(library, filter, false, size).stream().map(Asset::id))
                        .isEqualTo(expected)
                        .isNotEmpty();
            }
        }
    }

    private static Comparator<Asset> byCapture() {
        return Comparator.<Asset, LocalDateTime>comparing(
                        asset -> asset.captured().local())
                .thenComparing(Asset::id);
    }

    private List<Asset> walk(Library library, AssetFilter filter, boolean newestFirst, int size) {
        var seen = new ArrayList<Asset>();
        AssetId after = null;
        List<Asset> page;
        do {
            var wanted = new AssetPage(filter, newestFirst, after, size);
            page = transactions().oneByOne(unit -> unit.assets().page(library.owner(), library.id(), wanted));
            seen.addAll(page);
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (after != null && seen.size() < 1_000);
        return seen;
    }

    private static Set<AssetId> ids(Stream<Asset> assets) {
        return assets.map(Asset::id).collect(Collectors.toSet());
    }

    private static Kind area(String name, int passing, Area area) {
        return new Kind(name, passing, filter -> filter.withArea(area));
    }

    private static Kind captured(
            String name,
            int passing,
            @Nullable LocalDateTime after,
            @Nullable LocalDateTime before,
            @Nullable ZoneOffset offset) {
        var range =
                new CaptureRange(after == null ? null : at(after, offset), before == null ? null : at(before, offset));
        return new Kind("captured " + name, passing, filter -> filter.withCaptured(range));
    }

    private static CaptureTime at(LocalDateTime local, @Nullable ZoneOffset offset) {
        return new CaptureTime(local, offset);
    }

    /** A filter, and how many of the assortment pass it in any state. */
    record Kind(String name, int passing, UnaryOperator<AssetFilter> narrow) {
        @Override
        public String toString() {
            return name;
        }
    }
}
