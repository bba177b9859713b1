package dev.sluice.bootstrap.architecture.offenders.application;

/** Depends on where it runs. */
public final class ReadsTheSystem {
    public String home() {
        return System.lineSeparator();
    }
}
