package dev.sluice.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why a disk did not do its work: the messages of the JDK are often nothing but a path. */
final class Failures {
    private Failures() {}

    static UncheckedIOException because(String what, IOException cause) {
        return new UncheckedIOException(what + ": " + describe(cause), cause);
    }

    static String describe(IOException cause) {
        if (cause instanceof AccessDeniedException denied) {
            return denied.getFile() + ": access denied";
        }
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder";
        }
        if (cause instanceof FileAlreadyExistsException present) {
            return present.getFile() + ": there is a file where a folder should be";
        }
        if (cause instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getFile() + ": " + failed.getReason();
        }
        return cause.toString();
    }
}
