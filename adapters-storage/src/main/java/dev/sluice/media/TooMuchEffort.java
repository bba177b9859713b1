package dev.sluice.media;

import java.io.Serial;

/** A file takes more than it can be worth. It is unchecked, so that no reader takes it for the end of the file. */
final class TooMuchEffort extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    TooMuchEffort(String what) {
        super(what, null, false, false);
    }
}
