package dev.sluice.domain;

/**
 * The name of an image or video file, kept as sent: at most 1,024 characters (code points), with an extension that
 * tells its {@link MediaType}.
 */
public record FileName(String text) {
    /** The longest name, in code points. */
    public static final int MAX_LENGTH = 1_024;

    /** Refuses a name whose extension is not an image's or a video's. */
    public FileName {
        Texts.requireAtMost(MAX_LENGTH, text, "a file name");
        if (MediaType.ofFileName(text).isEmpty()) {
            throw Refusal.notAPhotoOrVideo();
        }
    }

    /** What the extension tells. */
    public MediaType mediaType() {
        return MediaType.ofFileName(text).orElseThrow();
    }

    @Override
    public String toString() {
        return text;
    }
}
