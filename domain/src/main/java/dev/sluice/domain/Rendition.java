package dev.sluice.domain;

import java.util.Locale;

/** A smaller picture made of an image, as JPEG and upright. */
public enum Rendition {
    /** For a grid of many. */
    THUMBNAIL(360),
    /** For a screen. */
    PREVIEW(1440);

    private final int edge;

    Rendition(int edge) {
        this.edge = edge;
    }

    /** The most pixels it has in width and in height; an image that is smaller keeps its size. */
    public int edge() {
        return edge;
    }

    /** As it is called in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
