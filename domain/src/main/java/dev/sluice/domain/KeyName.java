package dev.sluice.domain;

/** What a user calls a key: 1 to 255 characters (code points), without blanks at either end. */
public record KeyName(String text) {
    /** The longest name, in code points. */
    public static final int MAX_LENGTH = 255;

    public KeyName {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a key's name should not be blank");
        }
        Texts.requireAtMost(MAX_LENGTH, text, "a key's name");
    }

    @Override
    public String toString() {
        return text;
    }
}
