package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an installation really holds, read from its tables and from its folder. H2 lets nobody look while its server is
 * running.
 *
 * @param files by the UUID of the asset: an object, a part of one, or both
 */
record Inventory(List<AssetRow> assets, Map<UUID, Counters> counters, Set<UUID> noted, Map<UUID, List<Path>> files) {
    /** A row of an asset. */
    record AssetRow(UUID id, UUID library, boolean trashed, long bytes, String sha256) {}

    /** What a library says of its assets. */
    record Counters(long assets, long trashedAssets, long bytes) {
        static final Counters NONE = new Counters(0, 0, 0);

        Counters plus(AssetRow asset) {
            return new Counters(assets + 1, trashedAssets + (asset.trashed() ? 1 : 0), bytes + asset.bytes());
        }
    }

    static Inventory of(Installation installation) {
        try (var tables = new Tables(installation)) {
            return new Inventory(tables.assets(), tables.counters(), tables.noted(), files(installation.objects()));
        }
    }

    /** I1: every asset has its bytes. */
    void assertThatNothingIsLost() {
        assertThat(assets)
                .allSatisfy(asset ->
                        assertThat(digests(asset.id())).as("bytes of %s", asset).contains(asset.sha256()));
    }

    /** I2: bytes that no asset has are noted to be deleted. */
    void assertThatNothingLeaks() {
        var strangers = new HashSet<>(files.keySet());
        strangers.removeAll(noted);
        assets.forEach(asset -> strangers.remove(asset.id()));
        assertThat(strangers).as("objects without an owner and without a note").isEmpty();
    }

    /** I6: the libraries count what there is. */
    void assertThatCountersAreExact() {
        var counted = new HashMap<UUID, Counters>();
        counters.keySet().forEach(library -> counted.put(library, Counters.NONE));
        assets.forEach(asset -> counted.computeIfPresent(asset.library(), (library, sum) -> sum.plus(asset)));
        assertThat(counters).isEqualTo(counted);
    }

    /** How many files are no more than parts of objects. */
    long parts() {
        return files.values().stream()
                .flatMap(List::stream)
                .filter(Inventory::isPart)
                .count();
    }

    /** How many bytes there are in the folder. */
    static long bytes(Installation installation) {
        return files(installation.objects()).values().stream()
                .flatMap(List::stream)
                .mapToLong(file -> file.toFile().length())
                .sum();
    }

    private List<String> digests(UUID asset) {
        return files.getOrDefault(asset, List.of()).stream()
                .filter(file -> !isPart(file))
                .map(Inventory::digest)
                .toList();
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<UUID, List<Path>> files(Path folder) {
        return Present.files(folder).stream()
                .filter(file -> !file.getFileName().toString().startsWith(".probe"))
                .collect(Collectors.groupingBy(Inventory::asset));
    }

    private static boolean isPart(Path file) {
        return file.toString().endsWith(".part");
    }

    private static UUID asset(Path file) {
        return UUID.fromString(file.getFileName().toString().replace(".part", ""));
    }
}
