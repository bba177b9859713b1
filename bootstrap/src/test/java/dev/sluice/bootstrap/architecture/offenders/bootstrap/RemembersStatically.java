package dev.sluice.bootstrap.architecture.offenders.bootstrap;

/** Is the same everywhere, and changes. */
public final class RemembersStatically {
    private static int count;

    private RemembersStatically() {}

    static int next() {
        return ++count;
    }
}
