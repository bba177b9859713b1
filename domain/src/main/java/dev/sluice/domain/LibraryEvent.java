package dev.sluice.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened to a library or to assets in it: one entry of the library's history. */
public sealed interface LibraryEvent {
    /** The library to whose history it belongs. */
    LibraryId library();

    /** When it happened. */
    Instant at();

    /** A library came into being. */
    record Created(LibraryId library, Instant at) implements LibraryEvent {}

    /** Its name or description changed. */
    record Edited(LibraryId library, Instant at) implements LibraryEvent {}

    /** It went to the trash; nothing is purged before {@code purgeAfter}. */
    record Trashed(LibraryId library, Instant at, Instant purgeAfter) implements LibraryEvent {}

    /** The rest of its window was given up. */
    record Expedited(LibraryId library, Instant at) implements LibraryEvent {}

    /** An expedite was withdrawn; the promised date holds again. */
    record ExpediteWithdrawn(LibraryId library, Instant at, Instant purgeAfter) implements LibraryEvent {}

    /** The end of its window is near: so many assets, of so many bytes in all, will be purged from {@code purgeAfter} on. */
    record PurgeUpcoming(LibraryId library, Instant at, Instant purgeAfter, long assets, long bytes)
            implements LibraryEvent {}

    /** Its first assets were purged. */
    record DrainStarted(LibraryId library, Instant at) implements LibraryEvent {}

    /** It came back, as the receipt says. */
    record Restored(Receipt receipt) implements LibraryEvent {
        @Override
        public LibraryId library() {
            return receipt.library();
        }

        @Override
        public Instant at() {
            return receipt.at();
        }
    }

    /** A hold was put on it, or its reason changed. */
    record Held(LibraryId library, Instant at, String reason) implements LibraryEvent {}

    /** Its hold was taken off. */
    record Released(LibraryId library, Instant at) implements LibraryEvent {}

    /** Too much was given up at a time, so nothing of it is purged until an operator has looked. */
    record Braked(LibraryId library, Instant at) implements LibraryEvent {}

    /** That is over: it is purged when it is due. */
    record BrakeReleased(LibraryId library, Instant at) implements LibraryEvent {}

    /** It is gone, and so is all that it held; {@code progress} is null if it held nothing when its time came. */
    record Purged(LibraryId library, Instant at, @Nullable PurgeProgress progress) implements LibraryEvent {}

    /** All that was in its trash one by one is gone: so many assets, of so many bytes in all. */
    record TrashEmptied(LibraryId library, Instant at, long assets, long bytes) implements LibraryEvent {}

    /** Something that happened to assets of it, in ascending order of their ids. */
    sealed interface OfAssets extends LibraryEvent {
        /** Which ones. */
        List<AssetId> assets();
    }

    /** Assets were stored in it. */
    record AssetsCreated(LibraryId library, Instant at, List<AssetId> assets) implements OfAssets {
        public AssetsCreated {
            assets = List.copyOf(assets);
        }
    }

    /** What is known about assets of it changed. */
    record AssetsUpdated(LibraryId library, Instant at, List<AssetId> assets) implements OfAssets {
        public AssetsUpdated {
            assets = List.copyOf(assets);
        }
    }

    /** The metadata of assets of it changed: what is shown of their files, or instead of it. */
    record MetadataUpdated(LibraryId library, Instant at, List<AssetId> assets) implements OfAssets {
        public MetadataUpdated {
            assets = List.copyOf(assets);
        }
    }

    /** What edits of assets cause: to clients an asset and its metadata are two things. */
    static List<LibraryEvent> ofEdits(LibraryId library, Instant at, List<AssetId> assets) {
        return List.of(new AssetsUpdated(library, at, assets), new MetadataUpdated(library, at, assets));
    }

    /** Assets of it went to the trash one by one. */
    record AssetsTrashed(LibraryId library, Instant at, List<AssetId> assets) implements OfAssets {
        public AssetsTrashed {
            assets = List.copyOf(assets);
        }
    }

    /** Assets of it came back from the trash. */
    record AssetsRestored(LibraryId library, Instant at, List<AssetId> assets) implements OfAssets {
        public AssetsRestored {
            assets = List.copyOf(assets);
        }
    }

    /** Assets of it were held, or the reason changed. */
    record AssetsHeld(LibraryId library, Instant at, List<AssetId> assets, String reason) implements OfAssets {
        public AssetsHeld {
            assets = List.copyOf(assets);
        }
    }

    /** The holds of assets of it were taken off. */
    record AssetsReleased(LibraryId library, Instant at, List<AssetId> assets) implements OfAssets {
        public AssetsReleased {
            assets = List.copyOf(assets);
        }
    }

    /** Assets of it are gone, with their bytes to follow. */
    record AssetsDeleted(LibraryId library, Instant at, List<AssetId> assets) implements OfAssets {
        public AssetsDeleted {
            assets = List.copyOf(assets);
        }
    }
}
