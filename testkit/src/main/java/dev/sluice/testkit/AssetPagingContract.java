package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.AssetState;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.Library;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In which order assets are read page by page, and that none is left out or repeated. */
public interface AssetPagingContract extends PersistenceSubject {
    @ParameterizedTest
    @MethodSource("orders")
    default void pages_show_every_asset_once_in_order(StateFilter filter, boolean newestFirst) {
        var library = given().library(0);
        var assets = assortment(library);
        var order = filter == StateFilter.TRASHED ? byTrashing() : byCapture();
        var expected = assets.stream()
                .filter(asset -> filter == StateFilter.ALL || asset.isTrashed() == (filter == StateFilter.TRASHED))
                .sorted(newestFirst ? order.reversed() : order)
                .toList();

        for (int size : new int[] {1, 4, expected.size(), 200}) {
            assertThat(pages(library, filter, newestFirst, size))
                    .as("pages of %d", size)
                    .isEqualTo(expected);
        }
    }

    static Stream<Arguments> orders() {
        return Stream.of(StateFilter.values())
                .flatMap(filter -> Stream.of(Arguments.of(filter, true), Arguments.of(filter, false)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    default void a_page_is_as_long_as_was_asked_for_and_begins_behind_the_last(StateFilter filter, boolean newest) {
        var library = given().library(0);
        assertThat(assortment(library)).isNotEmpty();
        var all = page(library.owner(), library, new AssetPage(filter, newest, null, 200));

        var second = page(
                library.owner(),
                library,
                new AssetPage(filter, newest, all.get(1).id(), 2));

        assertThat(second).isEqualTo(all.subList(2, 4));
    }

    @Test
    default void assets_stored_meanwhile_make_pages_neither_repeat_nor_leave_out() {
        var library = given().library(0);
        var there = assortment(library);
        var seen = new ArrayList<Asset>();
        AssetId after = null;
        List<Asset> page;
        do {
            page = page(library.owner(), library, new AssetPage(StateFilter.ALL, false, after, 3));
            seen.addAll(page);
            if (!page.isEmpty()) {
                after = page.get(page.size() - 1).id();
                var between = page.get(0).captured().local();
                store(library, "before " + after, between.minusNanos(1_000));
                store(library, "after " + after, LocalDateTime.parse("2025-01-01T00:00:00"));
            }
        } while (!page.isEmpty() && seen.size() < 1_000);

        assertThat(seen).doesNotHaveDuplicates().containsAll(there);
    }

    @Test
    default void a_page_cannot_begin_behind_an_asset_that_is_not_in_the_library() {
        var library = given().library(3);
        var another = given().library(library.owner());
        var elsewhere = given().asset(another, "elsewhere");

        assertNoSuchPage(library, StateFilter.LIVE, elsewhere.id());
        assertNoSuchPage(library, StateFilter.ALL, Fixtures.assetId());
        assertNoSuchPage(library, StateFilter.TRASHED, Fixtures.assetId());
    }

    @Test
    default void in_the_order_of_trashing_no_page_begins_behind_an_asset_in_use() {
        var library = given().library(0);
        var live = given().asset(library, "in use");

        assertNoSuchPage(library, StateFilter.TRASHED, live.id());
    }

    @Test
    default void only_the_owner_of_a_live_library_reads_its_pages() {
        var library = given().library(2);
        var first = new AssetPage(StateFilter.ALL, true, null, 10);

        assertThat(page(library.owner(), library, first)).hasSize(2);
        assertThat(page(Fixtures.user(), library, first)).isEmpty();
        assertThat(page(library.owner(), given().trashed(library), first)).isEmpty();
    }

    /** Some in the trash, many of the same capture, and wall clocks that order otherwise than the moments do. */
    private List<Asset> assortment(Library library) {
        return IntStream.range(0, 21)
                .mapToObj(number -> {
                    var captured = new CaptureTime(
                            LocalDateTime.parse("2024-02-29T12:00:00").plusHours(number / 4),
                            ZoneOffset.ofHours(number % 2 == 0 ? 12 : -12));
                    var live = Asset.create(
                            Fixtures.assetId(),
                            library.id(),
                            Fixtures.photo("photo " + number),
                            captured,
                            given().now());
                    var at = given().now().plus(Duration.ofSeconds(number / 6));
                    var asset = number % 3 == 0
                            ? live
                            : live.trash(at, RetentionPolicy.DEFAULT).remains().orElseThrow();
                    given().store(asset, library.owner());
                    return asset;
                })
                .toList();
    }

    private void store(Library library, String content, LocalDateTime captured) {
        var asset = Asset.create(
                Fixtures.assetId(),
                library.id(),
                Fixtures.photo(content),
                new CaptureTime(captured, null),
                given().now());
        given().store(asset, library.owner());
    }

    private List<Asset> pages(Library library, StateFilter filter, boolean newestFirst, int size) {
        var seen = new ArrayList<Asset>();
        AssetId after = null;
        List<Asset> page;
        do {
            page = page(library.owner(), library, new AssetPage(filter, newestFirst, after, size));
            seen.addAll(page);
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (after != null && seen.size() < 1_000);
        return seen;
    }

    private List<Asset> page(UserId owner, Library library, AssetPage page) {
        return transactions().oneByOne(unit -> unit.assets().page(owner, library.id(), page));
    }

    private void assertNoSuchPage(Library library, StateFilter filter, @Nullable AssetId after) {
        assertThatThrownBy(() -> page(library.owner(), library, new AssetPage(filter, true, after, 10)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NO_SUCH_PAGE));
    }

    private static Comparator<Asset> byCapture() {
        return Comparator.<Asset, LocalDateTime>comparing(
                        asset -> asset.captured().local())
                .thenComparing(Asset::id);
    }

    private static Comparator<Asset> byTrashing() {
        return Comparator.<Asset, Instant>comparing(asset -> ((AssetState.Trashed) asset.state()).trashedAt())
                .thenComparing(Asset::id);
    }
}
