package dev.sluice.domain;

import org.jspecify.annotations.Nullable;

/**
 * The size of a picture in pixels as it is stored, and how it has to be turned to be looked at.
 *
 * @param orientation 1 to 8 as in EXIF, null if the file does not tell
 */
public record Frame(int rawWidth, int rawHeight, @Nullable Integer orientation) {
    private static final int FIRST_ON_ITS_SIDE = 5;
    private static final int LAST = 8;

    public Frame {
        if (rawWidth < 1 || rawHeight < 1) {
            throw new IllegalArgumentException("a picture has at least one pixel");
        }
        if (orientation != null && (orientation < 1 || orientation > LAST)) {
            throw new IllegalArgumentException("an orientation is one of 1 to 8");
        }
    }

    /** Pixels from left to right, looked at. */
    public int width() {
        return isOnItsSide() ? rawHeight : rawWidth;
    }

    /** Pixels from top to bottom, looked at. */
    public int height() {
        return isOnItsSide() ? rawWidth : rawHeight;
    }

    private boolean isOnItsSide() {
        return orientation != null && orientation >= FIRST_ON_ITS_SIDE;
    }
}
