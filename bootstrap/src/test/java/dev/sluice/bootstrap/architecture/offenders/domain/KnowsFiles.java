package dev.sluice.bootstrap.architecture.offenders.domain;

import java.nio.file.Path;

/** Holds more than a value. */
public record KnowsFiles(Path path) {}
