package dev.sluice.application.port;

import java.util.UUID;

/** Makes ids that nobody has used before, and that grow with time so that neighbours in time are neighbours on disk. */
@FunctionalInterface
public interface IdGenerator {
    /** A fresh UUID of version 7. */
    UUID next();
}
