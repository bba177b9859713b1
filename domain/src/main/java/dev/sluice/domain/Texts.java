package dev.sluice.domain;

/** What every text that people give us has to be. */
final class Texts {
    private Texts() {}

    /**
     * Refuses what no database stores faithfully: the NUL character and halves of surrogate pairs.
     *
     * @throws IllegalArgumentException if the text holds such a character
     */
    static void requireStorable(String text) {
        for (int at = 0; at < text.length(); at++) {
            int point = text.codePointAt(at);
            if (point == 0) {
                throw new IllegalArgumentException("a text should not hold the character NUL");
            }
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                throw new IllegalArgumentException("a text should be valid Unicode, without lone surrogates");
            }
            at += Character.charCount(point) - 1;
        }
    }

    /**
     * Refuses a text that is too long or cannot be stored.
     *
     * @throws IllegalArgumentException saying so of {@code what}
     */
    static void requireAtMost(int length, String text, String what) {
        if (text.codePointCount(0, text.length()) > length) {
            throw new IllegalArgumentException(what + " should have at most " + length + " characters");
        }
        requireStorable(text);
    }
}
