package dev.sluice.domain;

import org.jspecify.annotations.Nullable;

/** What numbers out of files have to be. */
final class Numbers {
    private Numbers() {}

    /**
     * Refuses what is no number; null is none.
     *
     * @throws IllegalArgumentException saying so of {@code what}
     */
    static void requireFinite(@Nullable Double number, String what) {
        if (number != null && !Double.isFinite(number)) {
            throw new IllegalArgumentException(what + " should be a finite number");
        }
    }

    /**
     * Refuses what is not above zero; null is no number.
     *
     * @throws IllegalArgumentException saying so of {@code what}
     */
    static void requirePositive(@Nullable Double number, String what) {
        requireFinite(number, what);
        if (number != null && number <= 0) {
            throw new IllegalArgumentException(what + " should be above zero");
        }
    }

    /**
     * Refuses what is not between two numbers.
     *
     * @throws IllegalArgumentException saying so of {@code what}
     */
    static void requireBetween(double least, double most, double number, String what) {
        if (!(number >= least && number <= most)) {
            throw new IllegalArgumentException("%s should be between %.0f and %.0f".formatted(what, least, most));
        }
    }
}
