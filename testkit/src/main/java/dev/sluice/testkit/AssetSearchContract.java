package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.AssetFilter;
import dev.sluice.application.port.AssetSearch;
import dev.sluice.application.port.CaptureRange;
import dev.sluice.application.port.SearchPage;
import dev.sluice.application.port.StateFilter;
import dev.sluice.domain.Area;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetDescription;
import dev.sluice.domain.AssetEdits;
import dev.sluice.domain.AssetFile;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.FileName;
import dev.sluice.domain.Library;
import dev.sluice.domain.Position;
import dev.sluice.domain.RetentionPolicy;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import dev.sluice.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link AssetSearch} promises. */
public interface AssetSearchContract extends PersistenceSubject {
    @ParameterizedTest
    @CsvSource({
        "img, true",
        "0042, true",
        "'jpg img', true",
        "STARF, true",
        "'starfish sea', true",
        "Ärg, true",
        "東京, true",
        "42, false",
        "fish, false",
        "'starfish img desert', false",
        "ar%, false",
        "_, false"
    })
    default void words_are_found_in_the_name_and_the_description_by_their_beginnings(String query, boolean found) {
        var library = given().library(0);
        var asset = store(library, "IMG_0042.jpg", "A Starfish by the sea. Ärger! 東京タワー");
        var other = store(library, "sunset.png", "");
        var words = Words.of(query);
        var expected = words.all().isEmpty() ? 2 : found ? 1 : 0;

        assertThat(search(library, words)).hasSize(expected).isSubsetOf(asset.id(), other.id());
    }

    @Test
    default void what_its_user_says_is_found_instead_of_what_the_file_does() {
        var library = given().library(0);
        var asset = store(library, "a.jpg", "starfish");
        given().run(unit -> {
            var locked = unit.assetEditing().lock(library.owner(), library.id(), List.of(asset.id()));
            var edits = AssetEdits.NONE.withDescription(new AssetDescription("jellyfish"));
            unit.assetEditing()
                    .save(List.of(
                            locked.get(0).edit(edits, given().now()).remains().orElseThrow()));
        });

        assertThat(search(library, Words.of("jelly"))).containsExactly(asset.id());
        assertThat(search(library, Words.of("star"))).isEmpty();
        assertThat(search(library, Words.of("a jpg"))).containsExactly(asset.id());
    }

    @Test
    default void the_newest_come_first_page_by_page_until_all_are_found() {
        var library = given().library(0);
        var stored = IntStream.range(0, 11)
                .mapToObj(number -> store(library, number + ".jpg", "starfish", "2024-02-29T12:00:0" + number / 3))
                .toList();
        var pages = new ArrayList<AssetId>();

        for (int page = 0; page < 4; page++) {
            pages.addAll(find(library.owner(), library, all(Words.of("starfish"), page * 4L, 4)));
        }

        assertThat(pages)
                .containsExactlyElementsOf(stored.stream()
                        .sorted(java.util.Comparator.<Asset, java.time.LocalDateTime>comparing(
                                        asset -> asset.captured().local())
                                .thenComparing(Asset::id)
                                .reversed())
                        .map(Asset::id)
                        .toList());
    }

    @Test
    default void time_and_place_narrow_what_words_find() {
        var library = given().library(0);
        var here = store(library, "here.jpg", "starfish", "2024-02-29T12:00:00");
        var later = store(library, "later.jpg", "starfish", "2025-02-28T12:00:00");
        var range = new CaptureRange(null, Fixtures.captured("2025-01-01T00:00:00"));
        var near = new Area.Circle(new Position(55.0387, 8.4571), 1_000);
        var far = new Area.Box(0, 0, 1, 1);
        var words = Words.of("starfish");
        var live = AssetFilter.of(StateFilter.LIVE);

        assertThat(find(library.owner(), library, new SearchPage(live.withCaptured(range), words, 0, 9)))
                .containsExactly(here.id());
        assertThat(find(library.owner(), library, new SearchPage(live.withArea(near), words, 0, 9)))
                .containsExactly(later.id(), here.id());
        assertThat(find(library.owner(), library, new SearchPage(live.withArea(far), words, 0, 9)))
                .isEmpty();
    }

    @Test
    default void what_is_in_the_trash_is_not_found_nor_anything_in_a_library_that_is() {
        var library = given().library(0);
        var live = store(library, "live.jpg", "starfish");
        var trashed = Asset.create(
                        Fixtures.assetId(), library.id(), Fixtures.photo("starfish"), live.found(), given().now())
                .trash(given().now(), RetentionPolicy.DEFAULT)
                .remains()
                .orElseThrow();
        given().store(trashed, library.owner());

        assertThat(search(library, Words.of("starfish"))).containsExactly(live.id());

        var gone = given().trashed(library);
        assertThat(search(gone, Words.of("starfish"))).isEmpty();
    }

    @Test
    default void nothing_is_found_elsewhere() {
        var library = given().library(0);
        var asset = store(library, "a.jpg", "starfish");
        var elsewhere = given().library(library.owner());
        var other = store(elsewhere, "b.jpg", "starfish");
        var page = all(Words.of("starfish"), 0, 9);

        assertThat(find(library.owner(), library, page)).containsExactly(asset.id());
        assertThat(find(library.owner(), elsewhere, page)).containsExactly(other.id());
        assertThat(find(Fixtures.user(), library, page)).isEmpty();
        assertThat(find(new SelectedLibraries(library.owner(), Set.of(elsewhere.id())), library, page))
                .isEmpty();
    }

    private static SearchPage all(Words words, long skipped, int limit) {
        return new SearchPage(AssetFilter.of(StateFilter.LIVE), words, skipped, limit);
    }

    private List<AssetId> search(Library library, Words words) {
        return find(library.owner(), library, all(words, 0, 9));
    }

    private List<AssetId> find(Scope scope, Library library, SearchPage page) {
        Stream<Asset> found =
                transactions().oneByOne(unit -> unit.assetSearch().search(scope, library.id(), page)).stream();
        return found.map(Asset::id).toList();
    }

    private Asset store(Library library, String name, String description) {
        return store(library, name, description, "2024-02-29T12:00:00");
    }

    private Asset store(Library library, String name, String description, String captured) {
        var like = Fixtures.photo(name);
        var file = new AssetFile(
                new FileName(name),
                like.bytes(),
                like.sha256(),
                like.sha1(),
                like.origin(),
                like.createdAt(),
                like.modifiedAt());
        var asset = Asset.create(
                Fixtures.assetId(),
                library.id(),
                file,
                Fixtures.findings(new Position(55.0387555, 8.4571916), description, captured),
                given().now());
        given().store(asset, library.owner());
        return asset;
    }
}
