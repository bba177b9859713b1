package example;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.testkit.ObjectStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ZipObjectsTest implements ObjectStoreContract {
    @TempDir
    private Path folder;

    @Override
    public ObjectStore objects() {
        return new ZipObjects(folder);
    }
}
