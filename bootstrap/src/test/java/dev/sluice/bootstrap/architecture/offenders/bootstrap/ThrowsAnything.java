package dev.sluice.bootstrap.architecture.offenders.bootstrap;

/** Cannot be handled. */
public final class ThrowsAnything {
    private ThrowsAnything() {}

    static void fail() {
        throw new RuntimeException("something is wrong");
    }
}
