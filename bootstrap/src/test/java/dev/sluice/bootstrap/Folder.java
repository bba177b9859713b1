package dev.sluice.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Copies folders, as {@code rsync} does: what goes away meanwhile is left out. */
final class Folder {
    private Folder() {}

    static void copy(Path from, Path to) {
        try {
            for (var file : Present.files(from)) {
                var target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                copyFile(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyFile(Path file, Path target) throws IOException {
        try {
            Files.copy(file, target);
        } catch (NoSuchFileException gone) {
            // Whoever has deleted it did not mean it to be in a backup.
        }
    }
}
