package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.RecordedEvent;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryContents;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Checks what has to be true at every quiet moment, whatever happened before. */
public record Audit(Scene scene) {
    /** No object is lost, and once the reclaimer is through no other is left, these libraries being all the live ones. */
    public void check(Library... live) {
        scene.reclaimAll();
        Set<AssetId> owned = new HashSet<>();
        for (var library : live) {
            var assets = scene.assets(library);
            checkCounters(scene.find(library), assets);
            checkBytes(assets);
            checkHistory(library);
            assets.forEach(asset -> assertThat(owned.add(asset.id())).isTrue());
        }
        assertThat(scene.objects().present()).as("objects").isEqualTo(owned);
    }

    /** The events of a library, gone or not, are numbered from 1 without gaps. */
    public void checkHistory(Library library) {
        var owner = scene.actor().user();
        List<RecordedEvent> events = scene.given()
                .transactions()
                .oneByOne(unit -> unit.events().after(owner, library.id(), 0, Integer.MAX_VALUE));
        assertThat(events)
                .isNotEmpty()
                .extracting(RecordedEvent::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        if (scene.exists(library)) {
            assertThat(scene.find(library).revision().lastEvent()).isEqualTo(events.size());
        }
    }

    private static void checkCounters(Library library, List<Asset> assets) {
        var counted = assets.stream().map(Audit::contents).reduce(LibraryContents.NONE, LibraryContents::and);
        assertThat(library.contents()).as("counters").isEqualTo(counted);
    }

    private static LibraryContents contents(Asset asset) {
        long bytes = asset.file().bytes();
        int held = asset.hold() == null ? 0 : 1;
        return asset.isTrashed()
                ? LibraryContents.trashed(1, bytes).holding(held, held)
                : LibraryContents.live(1, bytes).holding(held, 0);
    }

    private void checkBytes(List<Asset> assets) {
        for (var asset : assets) {
            assertThat(Fixtures.sha256(scene.read(asset)))
                    .as("bytes of %s", asset.id())
                    .isEqualTo(asset.file().sha256());
        }
    }
}
