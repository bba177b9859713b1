package dev.sluice.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The files of the console, as they lie beside this class. */
final class ConsoleFiles {
    private static final String FOLDER = "console";

    private ConsoleFiles() {}

    /** All files by their names, from a folder of classes or out of the jar. */
    static Map<String, byte[]> read() {
        var place = place();
        try {
            if (!place.getScheme().equals("jar")) {
                return under(Path.of(place));
            }
            var parts = place.getRawSchemeSpecificPart().split("!", 2);
            try (var jar = FileSystems.newFileSystem(Path.of(URI.create(parts[0])), Map.of())) {
                return under(jar.getPath(parts[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI place() {
        try {
            return Objects.requireNonNull(ConsoleFiles.class.getResource(FOLDER))
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> under(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
