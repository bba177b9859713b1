package dev.sluice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A Java to run a server on. */
record Jdk(String name, Path home) {
    private static final Path ALL = Path.of("/usr/lib/jvm");

    /** The one that runs this. */
    static Jdk own() {
        return new Jdk("JDK " + Runtime.version().feature(), Path.of(System.getProperty("java.home")));
    }

    /** One of this version, if the machine has it where Debian puts it. */
    static Optional<Jdk> of(int version) throws IOException {
        try (var homes = Files.list(ALL)) {
            return homes.filter(home -> home.getFileName().toString().matches(".*\\b(1\\.)?" + version + "\\b.*"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .findFirst()
                    .map(home -> new Jdk("JDK " + version, home));
        }
    }

    String java() {
        return home.resolve("bin/java").toString();
    }
}
