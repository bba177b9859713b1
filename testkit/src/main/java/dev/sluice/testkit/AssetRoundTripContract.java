package dev.sluice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetEdits;
import dev.sluice.domain.AssetFile;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.FileName;
import dev.sluice.domain.Findings;
import dev.sluice.domain.Frame;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.MediaMetadata;
import dev.sluice.domain.RetentionPolicy;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That an asset is found as it was stored, whatever it is like. */
public interface AssetRoundTripContract extends PersistenceSubject {
    @ParameterizedTest
    @MethodSource("kinds")
    default void an_asset_is_found_as_it_was_stored(Kind kind) {
        var library = given().library(0);
        var asset = kind.of().apply(library.id(), given().now());

        given().store(asset, library.owner());

        var found = transactions().oneByOne(unit -> unit.assets().find(library.owner(), asset.id()));
        assertThat(found).contains(asset);
    }

    static Stream<Kind> kinds() {
        var name = new FileName("\uD834\uDD1E".repeat(FileName.MAX_LENGTH - 5) + ".heic");
        var longest = "\uD834\uDD1E".repeat(DeviceOrigin.MAX_LENGTH);
        var plain = Fixtures.photo("plain");
        return Stream.of(
                new Kind("plain", (library, at) -> of(library, at, plain)),
                new Kind("empty", (library, at) -> of(library, at, Fixtures.photo(""))),
                new Kind("enormous", (library, at) -> of(library, at, Fixtures.photo("enormous", 1L << 50))),
                new Kind(
                        "of the longest names",
                        (library, at) ->
                                of(library, at, file(plain, name, new DeviceOrigin(longest, longest), Instant.EPOCH))),
                new Kind(
                        "of empty names",
                        (library, at) -> of(
                                library,
                                at,
                                file(plain, new FileName(".jpg"), new DeviceOrigin("", ""), Instant.EPOCH))),
                new Kind(
                        "of a file older than its computer",
                        (library, at) -> of(
                                library,
                                at,
                                file(
                                        plain,
                                        plain.name(),
                                        plain.origin(),
                                        Instant.parse("1901-12-13T20:45:51.999999Z")))),
                captured("without an offset", "2024-02-29T23:59:59.999999", null),
                captured("at no offset", "2024-02-29T23:59:59", "Z"),
                captured("east", "2024-02-29T00:00:00.000001", "+05:45"),
                captured("far west", "2024-02-29T00:00", "-18:00"),
                captured("in an hour that summer time leaves out", "2026-03-29T02:30:00", null),
                captured("in an hour that summer time repeats", "2026-10-25T02:30:00", "+01:00"),
                captured("long ago", "1839-08-19T12:00:00", null),
                captured("by a clock that nobody set", "0001-01-01T00:00:00", null),
                captured("by a clock that runs wild", "9999-12-31T23:59:59.999999", null),
                metadata("whose file tells all there is to tell", Fixtures.metadata()),
                metadata("whose file tells nothing but its size", framed(new Frame(1, Integer.MAX_VALUE, null))),
                edited("of which its user says everything", Fixtures.metadata(), Fixtures.edits()),
                edited("of a silent file, of which its user says everything", MediaMetadata.NONE, Fixtures.edits()),
                edited(
                        "of which its user says the time, without an offset where there was one",
                        Fixtures.metadata(),
                        AssetEdits.NONE.withCaptured(Fixtures.captured("2020-01-01T00:00:00"))),
                new Kind(
                        "trashed",
                        (library, at) -> of(library, at, plain)
                                .trash(at.plusMillis(1), RetentionPolicy.DEFAULT)
                                .remains()
                                .orElseThrow()));
    }

    private static Kind captured(String name, String local, @Nullable String offset) {
        var captured = new CaptureTime(LocalDateTime.parse(local), offset == null ? null : ZoneOffset.of(offset));
        return new Kind(
                "captured " + name,
                (library, at) -> Asset.create(Fixtures.assetId(), library, Fixtures.photo(name), captured, at));
    }

    private static Kind metadata(String name, MediaMetadata metadata) {
        return edited(name, metadata, AssetEdits.NONE);
    }

    private static Kind edited(String name, MediaMetadata metadata, AssetEdits edits) {
        var found = Findings.of(metadata, Fixtures.captured("2024-02-29T12:00:00"));
        return new Kind(name, (library, at) -> {
            var asset = Asset.create(Fixtures.assetId(), library, Fixtures.photo(name), found, at);
            return asset.edit(edits, at.plusMillis(1)).remains().orElseThrow();
        });
    }

    private static MediaMetadata framed(Frame frame) {
        var none = MediaMetadata.NONE;
        return new MediaMetadata(frame, none.clip(), none.camera(), none.exposure(), none.dates(), null, null);
    }

    private static Asset of(LibraryId library, Instant at, AssetFile file) {
        return Asset.create(Fixtures.assetId(), library, file, Fixtures.captured("2024-02-29T12:00:00"), at);
    }

    private static AssetFile file(AssetFile like, FileName name, DeviceOrigin origin, Instant made) {
        return new AssetFile(name, like.bytes(), like.sha256(), like.sha1(), origin, made, made);
    }

    /** A way to get an asset. */
    record Kind(String name, BiFunction<LibraryId, Instant, Asset> of) {
        @Override
        public String toString() {
            return name;
        }
    }
}
