package dev.sluice.application.memory;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.Rendition;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which objects are pictures of which assets, to be looked up from both ends, and of which assets there can be none. */
final class PictureTable {
    private final Table<AssetId, Map<Rendition, AssetId>> objects;
    private final Table<AssetId, AssetId> assets;
    private final Table<AssetId, Instant> failures;

    PictureTable() {
        this(new Table<>(), new Table<>(), new Table<>());
    }

    private PictureTable(
            Table<AssetId, Map<Rendition, AssetId>> objects,
            Table<AssetId, AssetId> assets,
            Table<AssetId, Instant> failures) {
        this.objects = objects;
        this.assets = assets;
        this.failures = failures;
    }

    PictureTable copy() {
        return new PictureTable(objects.copy(), assets.copy(), failures.copy());
    }

    Optional<AssetId> find(AssetId asset, Rendition rendition) {
        return Optional.ofNullable(of(asset).get(rendition));
    }

    /** The asset of which this object is a picture. */
    Optional<AssetId> owner(AssetId object) {
        return assets.find(object);
    }

    /** All pictures of an asset. */
    List<AssetId> objects(AssetId asset) {
        return List.copyOf(of(asset).values());
    }

    void put(AssetId asset, Rendition rendition, AssetId object) {
        var changed = new EnumMap<Rendition, AssetId>(Rendition.class);
        changed.putAll(of(asset));
        changed.put(rendition, object);
        objects.put(asset, changed);
        assets.put(object, asset);
    }

    /** When making a picture of an asset failed. */
    Optional<Instant> failedAt(AssetId asset) {
        return failures.find(asset);
    }

    void fail(AssetId asset, Instant at) {
        failures.put(asset, at);
    }

    void remove(AssetId object) {
        assets.find(object).ifPresent(asset -> {
            var changed = new EnumMap<Rendition, AssetId>(Rendition.class);
            of(asset).forEach((rendition, known) -> {
                if (!known.equals(object)) {
                    changed.put(rendition, known);
                }
            });
            objects.put(asset, changed);
            assets.remove(object);
        });
    }

    /** Forgets all that is known of the pictures of an asset. */
    void removeAll(AssetId asset) {
        objects(asset).forEach(assets::remove);
        objects.remove(asset);
        failures.remove(asset);
    }

    private Map<Rendition, AssetId> of(AssetId asset) {
        return objects.find(asset).orElse(Map.of());
    }
}
