package dev.sluice.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** When cp makes sure that its copies are on the disk. It is told not to share blocks. */
enum Copy {
    SYNCED("cp, sync"),
    EACH_SYNCED("cp, sync each"),
    NEVER_SYNCED("cp, no sync");

    private final String words;

    Copy(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The line for a client that copies these files, all from one folder, into another. */
    String line(List<Path> files, Path target) {
        return switch (this) {
            case SYNCED -> copy(files.get(0).getParent() + "/*", target) + " && sync %1$s/* %1$s".formatted(target);
            case EACH_SYNCED ->
                files.stream()
                        .map(file -> copy(file.toString(), target)
                                + " && sync %s %s".formatted(target.resolve(file.getFileName()), target))
                        .collect(Collectors.joining(" && "));
            case NEVER_SYNCED -> copy(files.get(0).getParent() + "/*", target);
        };
    }

    private static String copy(String from, Path to) {
        return "cp --reflink=never %s %s".formatted(from, to);
    }
}
