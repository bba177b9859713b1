package dev.sluice.bootstrap.architecture.offenders.stray;

/** Lives in no layer. */
public final class Homeless {}
