package dev.sluice.application.memory;

import dev.sluice.application.port.AssetSurvey;
import dev.sluice.application.port.CountPage;
import dev.sluice.application.port.Inquiry;
import dev.sluice.application.port.KnownAsset;
import dev.sluice.application.port.PeriodCount;
import dev.sluice.domain.Asset;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts and finds assets by looking at all of a library. */
record InMemoryAssetSurvey(Session session) implements AssetSurvey {
    @Override
    public List<PeriodCount> counts(Scope scope, LibraryId library, CountPage page) {
        var order = page.latestFirst()
                ? Comparator.<LocalDateTime>reverseOrder()
                : Comparator.<LocalDateTime>naturalOrder();
        var after = page.after();
        return session.read(state -> visible(state, scope, library)
                .filter(page.filter()::admits)
                .map(asset -> page.period().startOf(asset.captured().local()))
                .filter(start -> after == null || order.compare(start, after) > 0)
                .collect(Collectors.groupingBy(start -> start, () -> new TreeMap<>(order), Collectors.counting()))
                .entrySet()
                .stream()
                .limit(page.limit())
                .map(period -> new PeriodCount(period.getKey(), period.getValue()))
                .toList());
    }

    @Override
    public List<KnownAsset> known(Scope scope, LibraryId library, Inquiry inquiry) {
        return session.read(state -> visible(state, scope, library)
                .filter(inquiry::concerns)
                .map(asset -> new KnownAsset(
                        asset.id(),
                        asset.file().sha256(),
                        asset.file().sha1(),
                        asset.file().origin()))
                .toList());
    }

    private static Stream<Asset> visible(State state, Scope scope, LibraryId library) {
        return state.library(scope, library).filter(Library::isLive).stream()
                .flatMap(owned -> state.assetsOf(library, null))
                .filter(state::isVisible);
    }
}
