package dev.sluice.bootstrap.architecture.offenders.http;

/** Writes where nobody asked it to. */
public final class ShoutsOut {
    private ShoutsOut() {}

    static void shout() {
        System.out.println("here I am");
    }
}
