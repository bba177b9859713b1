package dev.sluice.bootstrap;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a process prints, line by line. */
final class Output {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private Output(InputStream stream) {
        var text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        reader = new Thread(() -> text.lines().forEach(lines::add), "output");
        reader.setDaemon(true);
    }

    static Output of(InputStream stream) {
        var output = new Output(stream);
        output.reader.start();
        return output;
    }

    /** What has been printed so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    void awaitEnd() throws InterruptedException {
        reader.join();
    }
}
