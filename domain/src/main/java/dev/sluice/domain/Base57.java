package dev.sluice.domain;

import java.util.Arrays;
import java.util.UUID;

/**
 * A UUID as 22 characters of base 57, most significant digit first, as the Python package shortuuid (1.0 and later)
 * writes it. The alphabet is in ASCII order and the length is fixed, so texts compare like the unsigned numbers.
 */
final class Base57 {
    static final int LENGTH = 22;

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int BASE = ALPHABET.length();

    /** As many digits at a time as leave room beside 32 bits, which saves most of the long divisions. */
    private static final int STEP = 5;

    private static final long STEP_BASE = 601_692_057; // 57^5
    private static final long LOW_32 = 0xFFFF_FFFFL;
    private static final byte[] DIGITS = digits();

    private Base57() {}

    static String encode(UUID id) {
        var limbs = new long[] {
            id.getMostSignificantBits() >>> 32,
            id.getMostSignificantBits() & LOW_32,
            id.getLeastSignificantBits() >>> 32,
            id.getLeastSignificantBits() & LOW_32
        };
        var text = new char[LENGTH];
        for (int end = LENGTH; end > 0; end -= STEP) {
            long digits = takeLowest(limbs);
            for (int place = end - 1; place >= Math.max(0, end - STEP); place--) {
                text[place] = ALPHABET.charAt((int) (digits % BASE));
                digits /= BASE;
            }
        }
        return new String(text);
    }

    /** Takes the lowest digits off a number of four times 32 bits. */
    private static long takeLowest(long[] limbs) {
        long remainder = 0;
        for (int limb = 0; limb < limbs.length; limb++) {
            long dividend = remainder << 32 | limbs[limb];
            limbs[limb] = dividend / STEP_BASE;
            remainder = dividend % STEP_BASE;
        }
        return remainder;
    }

    /**
     * Reads back what {@link #encode} wrote, starting at {@code offset} and ending with the text.
     *
     * @throws IllegalArgumentException if the length is wrong, a character is not in the alphabet, or the number does
     *     not fit into 128 bits
     */
    static UUID decode(String text, int offset) {
        if (text.length() - offset != LENGTH) {
            throw new IllegalArgumentException("an id has " + LENGTH + " characters after its prefix");
        }
        var limbs = new long[4];
        for (int place = offset; place < text.length(); place++) {
            long carry = digit(text.charAt(place));
            for (int limb = limbs.length - 1; limb >= 0; limb--) {
                long product = limbs[limb] * BASE + carry;
                limbs[limb] = product & LOW_32;
                carry = product >>> 32;
            }
            if (carry != 0) {
                throw new IllegalArgumentException("an id is at most oZEq7ovRbLq6UnGMPwc8B5");
            }
        }
        return new UUID(limbs[0] << 32 | limbs[1], limbs[2] << 32 | limbs[3]);
    }

    private static int digit(char character) {
        int digit = character < DIGITS.length ? DIGITS[character] : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("an id uses the characters " + ALPHABET);
        }
        return digit;
    }

    private static byte[] digits() {
        var digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (int digit = 0; digit < BASE; digit++) {
            digits[ALPHABET.charAt(digit)] = (byte) digit;
        }
        return digits;
    }
}
