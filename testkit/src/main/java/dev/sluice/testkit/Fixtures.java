package dev.sluice.testkit;

import dev.sluice.application.UploadDetails;
import dev.sluice.domain.Actor;
import dev.sluice.domain.ApiKeyId;
import dev.sluice.domain.Asset;
import dev.sluice.domain.AssetDescription;
import dev.sluice.domain.AssetEdits;
import dev.sluice.domain.AssetFile;
import dev.sluice.domain.AssetId;
import dev.sluice.domain.Camera;
import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.Clip;
import dev.sluice.domain.Dates;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.Exposure;
import dev.sluice.domain.FileName;
import dev.sluice.domain.Findings;
import dev.sluice.domain.Frame;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.MediaMetadata;
import dev.sluice.domain.Position;
import dev.sluice.domain.Sha1;
import dev.sluice.domain.Sha256;
import dev.sluice.domain.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Users, files, and assets for tests. Ids are fresh and random, so their order is nobody's luck. */
public final class Fixtures {
    private static final Instant MADE = Instant.parse("2024-02-29T23:59:59.999999Z");
    private static final Instant MODIFIED = Instant.parse("2024-03-01T00:00:00.000001Z");

    private Fixtures() {}

    public static UserId user() {
        return new UserId(UUID.randomUUID());
    }

    /** Somebody new, with a key. */
    public static Actor actor() {
        return new Actor(user(), new ApiKeyId(UUID.randomUUID()));
    }

    public static LibraryId libraryId() {
        return new LibraryId(UUID.randomUUID());
    }

    public static AssetId assetId() {
        return new AssetId(UUID.randomUUID());
    }

    /** A photo with this content, in UTF-8. */
    public static AssetFile photo(String content) {
        return photo(content, bytes(content).length);
    }

    /** A photo with the digests of this content, said to be of some size. */
    public static AssetFile photo(String content, long size) {
        return new AssetFile(
                new FileName("IMG_0001.JPG"),
                size,
                Sha256.of(digest("SHA-256", bytes(content))),
                Sha1.of(digest("SHA-1", bytes(content))),
                new DeviceOrigin("phone", "IMG_0001"),
                MADE,
                MODIFIED);
    }

    /** A photo with this content that a device has sent. */
    public static AssetFile photo(String content, DeviceOrigin origin) {
        var photo = photo(content);
        return new AssetFile(
                photo.name(),
                photo.bytes(),
                photo.sha256(),
                photo.sha1(),
                origin,
                photo.createdAt(),
                photo.modifiedAt());
    }

    /** A live asset that was captured by a camera without a time zone. */
    public static Asset asset(LibraryId library, String content, String captured, Instant at) {
        return Asset.create(assetId(), library, photo(content), captured(captured), at);
    }

    /** A wall clock time nobody knows the offset of, such as {@code 2024-02-29T23:59:59}. */
    public static CaptureTime captured(String local) {
        return new CaptureTime(LocalDateTime.parse(local), null);
    }

    /** What a file tells that tells everything. */
    public static MediaMetadata metadata() {
        return new MediaMetadata(
                new Frame(4_032, 3_024, 6),
                new Clip(Duration.ofMillis(1_234), 29.97),
                new Camera("Nokia", "Lumia 820", "\uD834\uDD1E".repeat(Camera.MAX_LENGTH)),
                new Exposure(2.2, 4.5, 100, 0.001, -0.5),
                new Dates(
                        CaptureTime.of(OffsetDateTime.parse("2013-05-10T15:21:35.25+02:00")),
                        captured("2013-05-10T15:21:36"),
                        CaptureTime.of(OffsetDateTime.parse("2013-05-11T00:00:00Z"))),
                new Position(55.0387555, 8.4571916, -3.5),
                new AssetDescription("A starfish"));
    }

    /** Findings about a file that tells where it was taken, when, and, unless that is empty, what it shows. */
    public static Findings findings(Position position, String description, String captured) {
        var none = MediaMetadata.NONE;
        var said = description.isEmpty() ? null : new AssetDescription(description);
        var metadata =
                new MediaMetadata(null, none.clip(), none.camera(), none.exposure(), none.dates(), position, said);
        return Findings.of(metadata, captured(captured));
    }

    /** What a user says who knows everything better. */
    public static AssetEdits edits() {
        return new AssetEdits(
                new AssetDescription("\uD834\uDD1E".repeat(AssetDescription.MAX_LENGTH)),
                new Position(-90, 180),
                CaptureTime.of(OffsetDateTime.parse("1999-12-31T23:59:59.999999-07:00")));
    }

    /** What comes with an upload into this library, or with null into the only one. */
    public static UploadDetails details(@Nullable LibraryId library) {
        return new UploadDetails(
                library,
                new FileName("IMG_0001.JPG"),
                new DeviceOrigin("phone", "IMG_0001"),
                MADE,
                MODIFIED,
                new CaptureTime(LocalDateTime.ofInstant(MADE, ZoneOffset.UTC), ZoneOffset.UTC));
    }

    public static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    public static Sha256 sha256(byte[] content) {
        return Sha256.of(digest("SHA-256", content));
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
