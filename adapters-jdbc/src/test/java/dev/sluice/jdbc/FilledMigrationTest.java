package dev.sluice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.DrainStep;
import dev.sluice.application.VerifyEverything;
import dev.sluice.application.VerifyWatcher;
import dev.sluice.application.Violation;
import dev.sluice.application.memory.InMemoryObjects;
import dev.sluice.application.port.AssetFilter;
import dev.sluice.application.port.CountPage;
import dev.sluice.application.port.Inquiry;
import dev.sluice.application.port.KnownAsset;
import dev.sluice.application.port.Period;
import dev.sluice.application.port.PeriodCount;
import dev.sluice.application.port.SearchPage;
import dev.sluice.application.port.StateFilter;
import dev.sluice.application.port.StoredObject;
import dev.sluice.domain.Actor;
import dev.sluice.domain.Asset;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.MediaKind;
import dev.sluice.domain.Words;
import dev.sluice.testkit.Scene;
import dev.sluice.testkit.TurnableClock;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever used an early version and installs today's finds everything as it was. */
class FilledMigrationTest {
    private static final int ASSETS = 8;

    private final TurnableClock clock = new TurnableClock();
    private final InMemoryObjects objects = new InMemoryObjects();

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void what_was_stored_is_there_counted_and_found(String dialect) {
        var scene = migrated(dialect);

        assertThat(violations(scene)).isEmpty();
        assertThat(library(scene, OldDatabase.LIVE).contents().trashedBytes()).isEqualTo(7);
        assertThat(library(scene, OldDatabase.DRAINING).contents().assets()).isEqualTo(2);
        assertThat(library(scene, OldDatabase.HELD).hold()).isNotNull();
        assertThat(scene.assets(library(scene, OldDatabase.LIVE)))
                .extracting(asset -> asset.file().name().text())
                .containsExactly("blurred.jpg", "Waves.MOV", "Beach.jpg");
        assertThat(scene.read(scene.assets(library(scene, OldDatabase.LIVE)).get(2)))
                .isEqualTo(OldDatabase.bytes(1));
        assertThat(counts(scene, MediaKind.VIDEO))
                .extracting(PeriodCount::assets)
                .containsExactly(1L);
        assertThat(counts(scene, MediaKind.IMAGE))
                .extracting(PeriodCount::assets)
                .containsExactly(1L);
        assertThat(search(scene, "beach")).hasSize(1);
        assertThat(search(scene, "wav")).hasSize(1);
        assertThat(known(scene, new Inquiry.OfDevice("phone", Set.of("Beach.jpg", "b.heic"))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void histories_receipts_and_keys_are_as_they_were(String dialect) {
        var scene = migrated(dialect);

        assertThat(scene.given().history(library(scene, OldDatabase.TRASHED))).hasSize(3);
        assertThat(scene.useCases().listReceipts().list(scene.actor(), OldDatabase.LIVE))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.returned().assets()).isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void what_was_due_is_purged_and_what_was_promised_comes_back(String dialect) {
        var scene = migrated(dialect);

        var batches = scene.drainAll(10);
        scene.reclaimAll();

        assertThat(batches).extracting(DrainStep.Purged::library).contains(OldDatabase.DRAINING, OldDatabase.LIVE);
        assertThat(scene.useCases().listLibraries().list(scene.actor(), StateFilter.ALL))
                .extracting(Library::id)
                .containsExactlyInAnyOrder(OldDatabase.LIVE, OldDatabase.EMPTY, OldDatabase.TRASHED, OldDatabase.HELD);
        assertThat(library(scene, OldDatabase.LIVE).contents().assets()).isEqualTo(2);
        assertThat(scene.useCases()
                        .restoreLibrary()
                        .restore(scene.actor(), OldDatabase.TRASHED)
                        .library()
                        .contents()
                        .assets())
                .isEqualTo(2);
        assertThat(objects.list().map(StoredObject::id))
                .containsExactlyInAnyOrder(
                        Stream.of(1, 2, 4, 5, 8).map(OldDatabase::asset).toArray(dev.sluice.domain.AssetId[]::new));
        assertThat(violations(scene)).isEmpty();
    }

    private Scene migrated(String dialect) {
        DataSource database = dialect.equals("h2") ? H2.freshDatabase() : Postgres.freshDatabase();
        OldDatabase.make(database, dialect);
        var persistence = JdbcPersistence.over(database, clock);
        persistence.migrate();
        for (int number = 1; number <= ASSETS; number++) {
            long unused = objects.put(OldDatabase.asset(number), new ByteArrayInputStream(OldDatabase.bytes(number)));
        }
        long unused = objects.put(OldDatabase.ORPHAN, new ByteArrayInputStream(OldDatabase.bytes(0)));
        var scene = Scene.over(persistence.transactions(), objects, clock);
        Optional<Actor> actor =
                persistence.transactions().oneByOne(unit -> unit.keys().authenticate(OldDatabase.KEY));
        assertThat(actor).isPresent();
        return new Scene(scene.useCases(), scene.objects(), scene.given(), Actor.user(OldDatabase.OWNER));
    }

    private static Library library(Scene scene, LibraryId id) {
        return scene.useCases().findLibrary().find(scene.actor(), id);
    }

    private static List<PeriodCount> counts(Scene scene, MediaKind kind) {
        var page = new CountPage(AssetFilter.of(StateFilter.LIVE).withMedia(kind), Period.DAY, true, null, 10);
        return scene.useCases().countAssets().count(scene.actor(), OldDatabase.LIVE, page);
    }

    private static List<Asset> search(Scene scene, String words) {
        var page = new SearchPage(AssetFilter.of(StateFilter.LIVE), Words.of(words), 0, 10);
        return scene.useCases().searchAssets().search(scene.actor(), OldDatabase.LIVE, page);
    }

    private static List<KnownAsset> known(Scene scene, Inquiry inquiry) {
        return scene.useCases().findKnownAssets().find(scene.actor(), OldDatabase.LIVE, inquiry);
    }

    private List<Violation> violations(Scene scene) {
        var found = new ArrayList<Violation>();
        new VerifyEverything(scene.given().transactions(), objects).verify(true, VerifyWatcher.collecting(found));
        return found;
    }
}
