package dev.sluice.bootstrap.architecture.offenders.media;

import java.nio.file.Path;

/** Goes to the disk where there is a store. */
public record ReadsFiles(Path path) {}
