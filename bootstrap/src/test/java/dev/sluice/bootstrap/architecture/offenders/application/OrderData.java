package dev.sluice.bootstrap.architecture.offenders.application;

/** Says nothing by its name. */
public record OrderData(int number) {}
