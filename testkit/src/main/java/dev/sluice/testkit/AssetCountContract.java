package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.AssetFilter;
import dev.sluice.application.port.CountPage;
import dev.sluice.application.port.Period;
import dev.sluice.application.port.PeriodCount;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Asset;
import dev.sluice.domain.Library;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How many assets there are in which period, exactly, page by page. */
public interface AssetCountContract extends PersistenceSubject {
    @ParameterizedTest
    @EnumSource
    default void pages_of_periods_count_every_asset_that_passes_once(Period period) {
        var library = given().library(0);
        var assets = Assortment.in(library, given());

        AssetFilterContract.filters().forEach(kind -> {
            for (var state : StateFilter.values()) {
                var filter = kind.narrow().apply(AssetFilter.of(state));
                for (boolean latestFirst : new boolean[] {true, false}) {
                    var expected = expected(assets, filter, period, latestFirst);
                    for (int size : new int[] {2, 200}) {
                        assertThat(walk(library, filter, period, latestFirst, size))
                                .as("%s %s in pages of %d", state, kind, size)
                                .isEqualTo(expected);
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("starts")
    default void periods_are_cut_on_the_wall_clock_and_weeks_begin_on_monday(Period period, String start) {
        var library = given().library(0);
        given().store(Fixtures.asset(library.id(), "1", "2024-12-31T23:59:59.999999", given().now()), library.owner());

        assertThat(walk(library, AssetFilter.of(StateFilter.LIVE), period, true, 5))
                .containsExactly(new PeriodCount(LocalDateTime.parse(start), 1));
    }

    static Stream<Arguments> starts() {
        return Stream.of(
                Arguments.of(Period.DAY, "2024-12-31T00:00:00"),
                Arguments.of(Period.WEEK, "2024-12-30T00:00:00"),
                Arguments.of(Period.MONTH, "2024-12-01T00:00:00"),
                Arguments.of(Period.YEAR, "2024-01-01T00:00:00"));
    }

    @Test
    default void only_who_may_see_a_live_library_counts_its_assets() {
        var library = given().library(2);
        var first = new CountPage(AssetFilter.of(StateFilter.ALL), Period.YEAR, true, null, 10);
        var expected = List.of(new PeriodCount(LocalDateTime.parse("2024-01-01T00:00:00"), 2));

        assertThat(counts(library.owner(), library, first)).isEqualTo(expected);
        assertThat(counts(new SelectedLibraries(library.owner(), Set.of(library.id())), library, first))
                .isEqualTo(expected);
        assertThat(counts(new SelectedLibraries(library.owner(), Set.of()), library, first))
                .isEmpty();
        assertThat(counts(Fixtures.user(), library, first)).isEmpty();
        assertThat(counts(library.owner(), given().trashed(library), first)).isEmpty();
    }

    private static List<PeriodCount> expected(
            List<Asset> assets, AssetFilter filter, Period period, boolean latestFirst) {
        var order = Comparator.<LocalDateTime>naturalOrder();
        return assets.stream()
                .filter(filter::admits)
                .collect(Collectors.groupingBy(
                        asset -> period.startOf(asset.captured().local()),
                        () -> new TreeMap<>(latestFirst ? order.reversed() : order),
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new PeriodCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<PeriodCount> walk(Library library, AssetFilter filter, Period period, boolean latestFirst, int size) {
        var seen = new ArrayList<PeriodCount>();
        LocalDateTime after = null;
        List<PeriodCount> page;
        do {
            page = counts(library.owner(), library, new CountPage(filter, period, latestFirst, after, size));
            seen.addAll(page);
            after = page.isEmpty() ? null : page.get(page.size() - 1).start();
        } while (after != null && seen.size() < 1_000);
        return seen;
    }

    private List<PeriodCount> counts(Scope scope, Library library, CountPage page) {
        return transactions().oneByOne(unit -> unit.assetSurvey().counts(scope, library.id(), page));
    }
}
