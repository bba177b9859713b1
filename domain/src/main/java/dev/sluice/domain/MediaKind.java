package dev.sluice.domain;

/** What a file shows: a still image or a video. */
public enum MediaKind {
    IMAGE,
    VIDEO;

    /** Which of the two files of this media type are. */
    public static MediaKind of(MediaType type) {
        return type.isVideo() ? VIDEO : IMAGE;
    }
}
