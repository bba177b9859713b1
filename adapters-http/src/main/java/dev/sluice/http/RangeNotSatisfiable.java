package dev.sluice.http;

import java.io.Serial;

/** Asks for a part of a file that it does not have. */
final class RangeNotSatisfiable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final long size;

    RangeNotSatisfiable(long size) {
        super("The range lies outside the file, which has " + size + " bytes.", null, false, false);
        this.size = size;
    }

    long size() {
        return size;
    }
}
