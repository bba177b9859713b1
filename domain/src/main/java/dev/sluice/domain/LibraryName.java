package dev.sluice.domain;

/**
 * A library's display name: 1 to 255 characters (code points), without blanks at either end.
 *
 * <p>The constructor trims what it is given, so that names typed with a stray blank are equal.
 */
public record LibraryName(String text) {
    /** The longest name, in code points. */
    public static final int MAX_LENGTH = 255;

    public LibraryName {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a library's name should not be blank");
        }
        Texts.requireAtMost(MAX_LENGTH, text, "a library's name");
    }

    @Override
    public String toString() {
        return text;
    }
}
