package dev.sluice.http;

import java.io.Serial;
import java.io.UncheckedIOException;

/** The bytes of an asset could not be written or read for the moment. */
final class StoreFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    StoreFailed(UncheckedIOException cause) {
        super(cause);
    }
}
