package dev.sluice.application;

import dev.sluice.application.port.BrokenHistory;
import dev.sluice.application.port.Miscount;
import dev.sluice.application.port.OwnedObject;
import dev.sluice.application.port.StoredObject;
import dev.sluice.domain.AssetId;
import java.util.UUID;

/** Something that must never be so, told in a sentence by {@code toString}. */
public sealed interface Violation {
    /** Which of the invariants is broken, such as {@code I1}. */
    String invariant();

    /** An asset whose bytes are not in the store. */
    record NoBytes(OwnedObject asset) implements Violation {
        @Override
        public String invariant() {
            return "I1";
        }

        @Override
        public String toString() {
            return "The asset %s of the library %s has no bytes in the store.".formatted(asset.id(), asset.library());
        }
    }

    /** An asset whose bytes in the store are more or fewer. */
    record WrongSize(OwnedObject asset, long stored) implements Violation {
        @Override
        public String invariant() {
            return "I1";
        }

        @Override
        public String toString() {
            return "The asset %s of the library %s has %d bytes, but the store has %d."
                    .formatted(asset.id(), asset.library(), asset.bytes(), stored);
        }
    }

    /** An asset whose bytes in the store are others. */
    record WrongBytes(OwnedObject asset) implements Violation {
        @Override
        public String invariant() {
            return "I1";
        }

        @Override
        public String toString() {
            return "The bytes of the asset %s of the library %s do not match their checksum."
                    .formatted(asset.id(), asset.library());
        }
    }

    /** An asset whose bytes are noted to be deleted. */
    record Doomed(OwnedObject asset, UUID note) implements Violation {
        @Override
        public String invariant() {
            return "I1";
        }

        @Override
        public String toString() {
            return "The bytes of the asset %s of the library %s are going to be deleted by the note %s."
                    .formatted(asset.id(), asset.library(), note);
        }
    }

    /** A picture of an asset that is not in the store. */
    record NoPicture(OwnedObject asset, AssetId picture) implements Violation {
        @Override
        public String invariant() {
            return "I1";
        }

        @Override
        public String toString() {
            return "The picture %s of the asset %s of the library %s has no bytes in the store."
                    .formatted(picture, asset.id(), asset.library());
        }
    }

    /** Bytes that belong to no asset and are not noted to be deleted. */
    record Orphan(StoredObject object) implements Violation {
        @Override
        public String invariant() {
            return "I2";
        }

        @Override
        public String toString() {
            return "The store has %s of %s, which is no asset and not noted to be deleted."
                    .formatted(object.whole() ? object.bytes() + " bytes" : "a half-written object", object.id());
        }
    }

    /** A library whose counters are wrong. */
    record WrongCounters(Miscount miscount) implements Violation {
        @Override
        public String invariant() {
            return "I6";
        }

        @Override
        public String toString() {
            return "The library %s tells %s, but stores %s."
                    .formatted(miscount.library(), miscount.told(), miscount.counted());
        }
    }

    /** A history with gaps. */
    record WrongHistory(BrokenHistory history) implements Violation {
        @Override
        public String invariant() {
            return "I7";
        }

        @Override
        public String toString() {
            return "The history of the library %s has %d events with numbers from %d to %d, where the last should be %d."
                    .formatted(history.library(), history.events(), history.first(), history.last(), history.told());
        }
    }
}
