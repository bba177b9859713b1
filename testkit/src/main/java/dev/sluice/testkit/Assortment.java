package dev.sluice.testkit;

import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetFile;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.FileName;
import dev.sluice.domain.Findings;
import dev.sluice.domain.Library;
import dev.sluice.domain.MediaMetadata;
import dev.sluice.domain.Position;
import dev.sluice.domain.RetentionPolicy;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Assets that differ in all that one can ask for: when, where, what, by which device, and whether in the trash. */
final class Assortment {
    private static final LocalDateTime FIRST = LocalDateTime.parse("2023-12-25T23:00:00");
    private static final List<String> NAMES = List.of("a.jpg", "b.MOV", "c.heic", "d.mp4", "e.dng");

    private Assortment() {}

    /** Sixty assets, stored: some hours apart, over the end of a year, with offsets that put them in another order. */
    static List<Asset> in(Library library, Given given) {
        var assets = IntStream.range(0, 60)
                .mapToObj(number -> asset(library, number, given))
                .toList();
        assets.forEach(asset -> given.store(asset, library.owner()));
        return assets;
    }

    private static Asset asset(Library library, int number, Given given) {
        var plain = Fixtures.photo("assorted " + number);
        var file = new AssetFile(
                new FileName(NAMES.get(number % NAMES.size())),
                plain.bytes(),
                plain.sha256(),
                plain.sha1(),
                new DeviceOrigin("device " + number % 2, "file " + number / 2),
                plain.createdAt(),
                plain.modifiedAt());
        var captured = new CaptureTime(FIRST.plusHours(7L * (number / 2)), offset(number));
        var live = Asset.create(
                Fixtures.assetId(),
                library.id(),
                file,
                new Findings(metadata(position(number)), captured),
                given.now());
        return number % 4 != 3
                ? live
                : live.trash(given.now().plusMillis(number), RetentionPolicy.DEFAULT)
                        .remains()
                        .orElseThrow();
    }

    private static @Nullable ZoneOffset offset(int number) {
        return number % 3 == 0 ? null : ZoneOffset.ofHours(number % 3 == 1 ? -18 : 18);
    }

    /** Around the world, close to a pole, and here and there. */
    private static @Nullable Position position(int number) {
        return switch (number % 6) {
            case 0 -> null;
            case 1 -> new Position(89.9, number * 6.0 - 180);
            case 2 -> new Position(-17.8, 179 + number / 60.0);
            case 3 -> new Position(-17.8, -180 + number / 60.0);
            default -> new Position(48.75 + number / 1_024.0, 2.25 - number / 2_048.0);
        };
    }

    private static MediaMetadata metadata(@Nullable Position position) {
        var none = MediaMetadata.NONE;
        return new MediaMetadata(
                none.frame(), none.clip(), none.camera(), none.exposure(), none.dates(), position, none.description());
    }
}
