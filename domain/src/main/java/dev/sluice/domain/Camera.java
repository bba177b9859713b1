package dev.sluice.domain;

import org.jspecify.annotations.Nullable;

/** What took a picture, in its maker's words, at most 255 characters each; null for what the file does not tell. */
public record Camera(
        @Nullable String make,
        @Nullable String model,
        @Nullable String lens) {
    /** The longest of them, in code points. */
    public static final int MAX_LENGTH = 255;

    /** Nothing is known. */
    public static final Camera UNKNOWN = new Camera(null, null, null);

    public Camera {
        require(make);
        require(model);
        require(lens);
    }

    private static void require(@Nullable String text) {
        if (text != null) {
            Texts.requireAtMost(MAX_LENGTH, text, "the name of a camera or lens");
        }
    }
}
