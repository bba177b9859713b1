package dev.sluice.application.port;

import dev.sluice.domain.Asset;
import dev.sluice.domain.Sha1;
import dev.sluice.domain.Sha256;
import java.util.Set;

/** What a client asks about when it wants to know which of its files a library has already. */
public sealed interface Inquiry {
    /** Whether an asset is one of those asked about. */
    boolean concerns(Asset asset);

    /** Files of these bytes. */
    record OfSha256(Set<Sha256> digests) implements Inquiry {
        public OfSha256 {
            digests = Set.copyOf(digests);
        }

        @Override
        public boolean concerns(Asset asset) {
            return digests.contains(asset.file().sha256());
        }
    }

    /** Files of these bytes, as older clients know them. */
    record OfSha1(Set<Sha1> digests) implements Inquiry {
        public OfSha1 {
            digests = Set.copyOf(digests);
        }

        @Override
        public boolean concerns(Asset asset) {
            return digests.contains(asset.file().sha1());
        }
    }

    /** Files that a device calls by these names. */
    record OfDevice(String deviceId, Set<String> deviceAssetIds) implements Inquiry {
        public OfDevice {
            deviceAssetIds = Set.copyOf(deviceAssetIds);
        }

        @Override
        public boolean concerns(Asset asset) {
            var origin = asset.file().origin();
            return origin.deviceId().equals(deviceId) && deviceAssetIds.contains(origin.deviceAssetId());
        }
    }
}
