package dev.sluice.bootstrap.architecture.offenders.jdbc;

/** Lets others in. */
public final class SecondDoor {}
