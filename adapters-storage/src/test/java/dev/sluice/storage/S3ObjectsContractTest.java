package dev.sluice.storage;

import dev.sluice.application.port.ObjectStore;
import dev.sluice.testkit.ObjectStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class S3ObjectsContractTest implements ObjectStoreContract {
    @TempDir
    private static Path folder;

    private static S3Server server;
    private static S3Objects objects;

    @BeforeAll
    static void start() {
        server = S3Server.start(folder);
        server.createBucket("photos");
        objects = new S3Objects(S3Bucket.parse("s3://photos/originals"), S3Server.settings(server.address()));
    }

    @AfterAll
    static void stop() {
        objects.close();
        server.close();
    }

    @Override
    public ObjectStore objects() {
        return objects;
    }
}
