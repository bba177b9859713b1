package dev.sluice.bootstrap;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.storage.DiskObjects;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Opens the folder for all that is kept in files, or says in a sentence why it cannot be used. */
final class DataFolder {
    private DataFolder() {}

    /**
     * The store for the bytes of assets in this folder, which is made if it does not exist.
     *
     * @throws CannotStart if nothing can be written there
     */
    static ObjectStore open(Path folder) {
        try {
            var objects = new DiskObjects(folder.resolve("objects"));
            objects.check();
            return objects;
        } catch (UncheckedIOException e) {
            throw CannotStart.because(
                    "The data folder %s cannot be used. Name a folder where this user may write with %s. (%s)"
                            .formatted(folder, Setting.DATA, OneLine.of(e)));
        }
    }
}
