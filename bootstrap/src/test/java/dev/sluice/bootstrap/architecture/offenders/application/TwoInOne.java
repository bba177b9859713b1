package dev.sluice.bootstrap.architecture.offenders.application;

/** Does one thing, and another. */
public final class TwoInOne {
    public int one() {
        return 1;
    }

    public int two() {
        return 2;
    }
}
