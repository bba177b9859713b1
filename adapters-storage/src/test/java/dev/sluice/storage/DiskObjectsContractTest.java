package dev.sluice.storage;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.testkit.ObjectStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class DiskObjectsContractTest implements ObjectStoreContract {
    @TempDir
    private Path folder;

    private DiskObjects objects;

    @BeforeEach
    void open_a_new_store() {
        objects = new DiskObjects(folder);
    }

    @Override
    public ObjectStore objects() {
        return objects;
    }
}
