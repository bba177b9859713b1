package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.UseCases;
import dev.sluice.application.port.AssetFilter;
import dev.sluice.application.port.AssetPage;
import dev.sluice.application.port.CountPage;
import dev.sluice.application.port.Inquiry;
import dev.sluice.application.port.Period;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Actor;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Sha1;
import dev.sluice.domain.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Something that people do with a library of very many assets.
 *
 * @param before what has to be done before it each time, and is not looked at
 */
record LargeLibraryDeed(String name, Runnable before, Runnable deed) {
    private static final int PAGE = 20;
    private static final int ASKED = 5_000;
    private static final int TRASHED = 200;
    private static final int PERIODS = 100;

    /** All of them. The assets are in order of capture, and the digest of each is that of its number. */
    static List<LargeLibraryDeed> all(UseCases useCases, Actor actor, LibraryId library, List<AssetId> assets) {
        var deeds = new ArrayList<LargeLibraryDeed>();
        int pages = assets.size() / PAGE;
        for (var state : List.of(StateFilter.LIVE, StateFilter.ALL)) {
            for (int page : new int[] {1, pages / 2, pages}) {
                var after = page == 1 ? null : assets.get(assets.size() - PAGE * (page - 1));
                var asked = new AssetPage(state, true, after, PAGE + 1);
                int there = page == pages ? PAGE : PAGE + 1;
                deeds.add(of(
                        "page %,d, `state=%s`".formatted(page, word(state)),
                        () -> assertThat(useCases.listAssets().list(actor, library, asked))
                                .hasSize(there)));
            }
        }
        for (var state : List.of(StateFilter.LIVE, StateFilter.ALL)) {
            for (var period : List.of(Period.DAY, Period.MONTH, Period.YEAR)) {
                var asked = new CountPage(AssetFilter.of(state), period, true, null, PERIODS);
                deeds.add(of(
                        "counts of %d %ss at most, `state=%s`".formatted(PERIODS, word(period), word(state)),
                        () -> assertThat(useCases.countAssets().count(actor, library, asked))
                                .hasSizeGreaterThan(3)));
            }
        }
        deeds.add(existing(
                useCases,
                actor,
                library,
                "SHA-256",
                new Inquiry.OfSha256(digests().map(Sha256::of).collect(Collectors.toSet()))));
        deeds.add(existing(
                useCases,
                actor,
                library,
                "SHA-1",
                new Inquiry.OfSha1(digests()
                        .map(digest -> Sha1.of(Arrays.copyOf(digest, 20)))
                        .collect(Collectors.toSet()))));
        var some = assets.subList(assets.size() / 3, assets.size() / 3 + TRASHED);
        Runnable trash = () ->
                assertThat(useCases.trashAssets().trash(actor, library, some)).isNotNull();
        Runnable restore = () -> assertThat(useCases.restoreAssets().restore(actor, library, some))
                .isNotNull();
        deeds.add(new LargeLibraryDeed("trash of %d assets".formatted(TRASHED), restore, trash));
        deeds.add(new LargeLibraryDeed("restore of %d assets".formatted(TRASHED), trash, restore));
        return deeds;
    }

    private static LargeLibraryDeed existing(
            UseCases useCases, Actor actor, LibraryId library, String what, Inquiry asked) {
        return of(
                "which of %,d files are there, by %s".formatted(ASKED, what),
                () -> assertThat(useCases.findKnownAssets().find(actor, library, asked))
                        .hasSize(ASKED / 2));
    }

    private static LargeLibraryDeed of(String name, Runnable deed) {
        return new LargeLibraryDeed(name, () -> {}, deed);
    }

    /** Every other one is of no asset. */
    private static Stream<byte[]> digests() {
        return IntStream.range(0, ASKED).mapToObj(number -> Scene.digest(number % 2 == 0 ? number : -number));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
