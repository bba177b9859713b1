package dev.sluice.bootstrap;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server of its own for each test, in a folder of its own. */
abstract class ServerTest {
    @TempDir(factory = FastFolder.class)
    Path folder;

    RunningServer server;

    @BeforeEach
    final void start() {
        server = RunningServer.on(folder, Map.of());
    }

    @AfterEach
    final void stop() {
        server.close();
    }
}
