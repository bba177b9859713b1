package dev.sluice.bootstrap.architecture;

import java.util.Arrays;
import java.util.stream.Stream;

/** The packages of the layers, below a root: that of Sluice itself, or that of the offenders, which mirrors it. */
record House(String root) {
    static final House SLUICE = new House("dev.sluice");
    static final House OFFENDERS = new House("dev.sluice.bootstrap.architecture.offenders");

    static final String[] ADAPTERS = {"jdbc", "http", "storage", "media"};

    /** The package of this name and all in it. */
    String all(String name) {
        return root + "." + name + "..";
    }

    /** The package of this name alone. */
    String only(String name) {
        return root + "." + name;
    }

    /** Everything below the root. */
    String everything() {
        return root + "..";
    }

    /** The packages of the adapters. */
    String[] adapters() {
        return Arrays.stream(ADAPTERS).map(this::all).toArray(String[]::new);
    }

    /** Domain and application. */
    String[] core() {
        return new String[] {all("domain"), all("application")};
    }

    /** Some of this house's packages, and others. */
    static String[] and(String[] packages, String... others) {
        return Stream.concat(Arrays.stream(packages), Arrays.stream(others)).toArray(String[]::new);
    }
}
