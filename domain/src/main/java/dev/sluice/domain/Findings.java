package dev.sluice.domain;

/**
 * What was known about a file when it was uploaded. It never changes; what a user says instead are {@link AssetEdits}.
 *
 * @param metadata what the file tells
 * @param captured when the picture was taken, as the file tells, else as the uploading device said
 */
public record Findings(MediaMetadata metadata, CaptureTime captured) {
    public Findings {
        var original = metadata.dates().original();
        if (original != null && !original.equals(captured)) {
            throw new IllegalArgumentException("a file is believed when it tells when it was taken");
        }
    }

    /** What the file tells, and where it is silent about the time, what the device said. */
    public static Findings of(MediaMetadata metadata, CaptureTime told) {
        var original = metadata.dates().original();
        return new Findings(metadata, original == null ? told : original);
    }
}
