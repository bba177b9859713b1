package dev.sluice.bootstrap.architecture.offenders.domain;

/** Is not the same for ever. */
public final class Changeable {
    private int count;

    public int next() {
        return ++count;
    }
}
