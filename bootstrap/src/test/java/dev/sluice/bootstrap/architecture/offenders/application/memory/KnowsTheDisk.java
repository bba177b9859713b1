package dev.sluice.bootstrap.architecture.offenders.application.memory;

import java.nio.file.Path;

/** Keeps things elsewhere than in memory. */
public record KnowsTheDisk(Path path) {}
