package dev.sluice.application;

import dev.sluice.domain.CaptureTime;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.FileName;
import dev.sluice.domain.LibraryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What comes with an uploaded file.
 *
 * @param library where to store it, null to mean the only live library
 * @param captured when the picture was taken if the file itself does not tell
 */
public record UploadDetails(
        @Nullable LibraryId library,
        FileName name,
        DeviceOrigin origin,
        Instant fileCreatedAt,
        Instant fileModifiedAt,
        CaptureTime captured) {}
