package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.Inquiry;
import dev.sluice.application.port.KnownAsset;
import dev.sluice.domain.Asset;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.Library;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which of a client's files a library has already. */
public interface AssetInquiryContract extends PersistenceSubject {
    @Test
    default void files_are_recognised_by_either_digest_and_by_what_their_device_calls_them() {
        var library = given().library(0);
        var assets = Assortment.in(library, given());
        var asked = assets.subList(20, 40);

        var sha256 = new Inquiry.OfSha256(set(asked, asset -> asset.file().sha256()));
        var sha1 = new Inquiry.OfSha1(set(asked, asset -> asset.file().sha1()));
        var device = new Inquiry.OfDevice("device 1", Set.of("file 10", "file 11", "file 999", ""));

        assertThat(known(library, sha256)).isEqualTo(views(asked));
        assertThat(known(library, sha1)).isEqualTo(views(asked));
        assertThat(known(library, device)).isEqualTo(views(List.of(assets.get(21), assets.get(23))));
        assertThat(asked).anyMatch(Asset::isTrashed).anyMatch(asset -> !asset.isTrashed());
    }

    @Test
    default void five_thousand_files_can_be_asked_about_at_once() {
        var library = given().library(0);
        var assets = Assortment.in(library, given());
        var digests = new HashSet<>(set(assets, asset -> asset.file().sha256()));
        IntStream.range(digests.size(), 5_000)
                .forEach(number ->
                        digests.add(Fixtures.photo("unknown " + number).sha256()));

        assertThat(digests).hasSize(5_000);
        assertThat(known(library, new Inquiry.OfSha256(digests))).isEqualTo(views(assets));
    }

    @Test
    default void a_device_may_call_all_its_files_the_same_and_by_the_longest_names() {
        var library = given().library(0);
        var longest = "\uD834\uDD1E".repeat(DeviceOrigin.MAX_LENGTH);
        var assets = IntStream.range(0, 3)
                .mapToObj(number -> Asset.create(
                        Fixtures.assetId(),
                        library.id(),
                        Fixtures.photo("photo " + number, new DeviceOrigin(longest, longest)),
                        Fixtures.captured("2024-02-29T12:00:00"),
                        given().now()))
                .toList();
        assets.forEach(asset -> given().store(asset, library.owner()));

        assertThat(known(library, new Inquiry.OfDevice(longest, Set.of(longest))))
                .isEqualTo(views(assets));
    }

    @Test
    default void who_asks_about_nothing_is_told_nothing() {
        var library = given().library(2);

        assertThat(known(library, new Inquiry.OfSha256(Set.of()))).isEmpty();
        assertThat(known(library, new Inquiry.OfSha1(Set.of()))).isEmpty();
        assertThat(known(library, new Inquiry.OfDevice("phone", Set.of()))).isEmpty();
    }

    @Test
    default void only_who_may_see_a_live_library_is_told() {
        var library = given().library(2);
        var asked = new Inquiry.OfSha256(Set.of(Fixtures.photo("photo 1").sha256()));
        var another = given().library(library.owner());

        assertThat(known(library, asked)).hasSize(1);
        assertThat(known(another, asked)).isEmpty();
        assertThat(known(new SelectedLibraries(library.owner(), Set.of(another.id())), library, asked))
                .isEmpty();
        assertThat(known(Fixtures.user(), library, asked)).isEmpty();
        assertThat(known(given().trashed(library), asked)).isEmpty();
    }

    private static <T> Set<T> set(List<Asset> assets, Function<Asset, T> part) {
        return assets.stream().map(part).collect(Collectors.toSet());
    }

    private static List<KnownAsset> views(List<Asset> assets) {
        return assets.stream()
                .map(asset -> new KnownAsset(
                        asset.id(),
                        asset.file().sha256(),
                        asset.file().sha1(),
                        asset.file().origin()))
                .sorted(Comparator.comparing(KnownAsset::id))
                .toList();
    }

    private List<KnownAsset> known(Library library, Inquiry inquiry) {
        return known(library.owner(), library, inquiry);
    }

    private List<KnownAsset> known(Scope scope, Library library, Inquiry inquiry) {
        return transactions().oneByOne(unit -> unit.assetSurvey().known(scope, library.id(), inquiry));
    }
}
