package dev.sluice.bootstrap;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.storage.DiskObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Opens the folder for all that is kept in files, or says in a sentence why it cannot be used. */
final class DataFolder {
    private static final FileAttribute<?>[] OWNER_ALONE = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
    };

    private DataFolder() {}

    /**
     * The store for the bytes of assets in this folder, which is made if it does not exist, for this user alone. One that
     * exists keeps its permissions.
     *
     * @throws CannotStart if nothing can be written there
     */
    static ObjectStore open(Path folder) {
        make(folder);
        try {
            var objects = new DiskObjects(objects(folder));
            objects.check();
            return objects;
        } catch (UncheckedIOException e) {
            throw unusable(folder, e);
        }
    }

    /**
     * The store for the bytes of assets that a server has kept in this folder.
     *
     * @throws CannotStart if none has
     */
    static ObjectStore existing(Path folder) {
        if (!Files.isDirectory(objects(folder))) {
            throw CannotStart.because("No server has kept anything in the data folder %s. Name the server's with %s."
                    .formatted(folder, Setting.DATA));
        }
        return open(folder);
    }

    private static Path objects(Path folder) {
        return folder.resolve("objects");
    }

    /**
     * Makes the folder if it does not exist, for this user alone.
     *
     * @throws CannotStart if it cannot be made
     */
    static void make(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return;
            }
            var parent = folder.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            Files.createDirectory(folder, posix ? OWNER_ALONE : new FileAttribute<?>[0]);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static CannotStart unusable(Path folder, Exception why) {
        return CannotStart.because(
                "The data folder %s cannot be used. Name a folder where this user may write with %s. (%s)"
                        .formatted(folder, Setting.DATA, OneLine.of(why)));
    }
}
