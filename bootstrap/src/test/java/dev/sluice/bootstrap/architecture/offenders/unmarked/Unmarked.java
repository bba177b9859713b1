package dev.sluice.bootstrap.architecture.offenders.unmarked;

/** Lives in a package that says nothing about null. */
public final class Unmarked {}
