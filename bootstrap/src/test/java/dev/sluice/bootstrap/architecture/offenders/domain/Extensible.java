package dev.sluice.bootstrap.architecture.offenders.domain;

/** May be anything. */
public class Extensible {}
