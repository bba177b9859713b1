package dev.sluice.http;

import java.util.Arrays;

/**
 * A sequence of bytes that ends others, to be found with Horspool's search: it looks at the byte where the sequence would
 * end, and passes over as many as that one allows, which is mostly the whole length.
 *
 * <p>Nobody can make it slow by what they send: it compares only where the first byte fits. That is the end of a line, of
 * which a delimiter has one or two, and so no byte is compared again and again.
 */
final class Delimiter {
    private final byte[] sequence;

    /** How far to go on, by the byte where the sequence would end. */
    private final int[] steps = new int[256];

    Delimiter(byte[] sequence) {
        this.sequence = sequence.clone();
        int last = sequence.length - 1;
        Arrays.fill(steps, sequence.length);
        for (int index = 0; index < last; index++) {
            steps[sequence[index] & 0xFF] = last - index;
        }
    }

    int length() {
        return sequence.length;
    }

    /** Where it begins first in these bytes, -1 if it is not there as a whole. */
    int find(byte[] bytes, int from, int to) {
        int last = sequence.length - 1;
        byte first = sequence[0];
        for (int at = from; at + last < to; at += steps[bytes[at + last] & 0xFF]) {
            if (bytes[at] == first && Arrays.equals(bytes, at, at + last + 1, sequence, 0, last + 1)) {
                return at;
            }
        }
        return -1;
    }
}
