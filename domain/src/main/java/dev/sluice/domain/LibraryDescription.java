package dev.sluice.domain;

/** Free text about a library, kept as sent: at most 4,096 characters (code points). */
public record LibraryDescription(String text) {
    /** The longest description, in code points. */
    public static final int MAX_LENGTH = 4_096;

    public LibraryDescription {
        Texts.requireAtMost(MAX_LENGTH, text, "a library's description");
    }

    @Override
    public String toString() {
        return text;
    }
}
