package dev.sluice.bootstrap.architecture.offenders.application.port;

/** Cannot be had twice. */
public final class ClassAsPort {}
