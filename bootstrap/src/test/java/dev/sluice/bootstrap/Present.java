package dev.sluice.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The files below a folder. Those that a running server deletes in the meantime may be among them or not. */
final class Present extends SimpleFileVisitor<Path> {
    private final List<Path> files = new ArrayList<>();

    private Present() {}

    static List<Path> files(Path folder) {
        try {
            var present = new Present();
            Files.walkFileTree(folder, present);
            return present.files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        files.add(file);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        return failure instanceof NoSuchFileException ? FileVisitResult.CONTINUE : super.visitFileFailed(file, failure);
    }
}
