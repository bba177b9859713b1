package dev.sluice.jdbc.h2kill;

import java.nio.file.Path;
import java.util.List;

/**
 * How the victim uses its database.
 *
 * @param settings what is set in the URL, such as {@code WRITE_DELAY=0}, with semicolons in between
 * @param oneLock whether one lock is held around every write transaction
 * @param writers how many threads write at the same time
 */
record Setup(String settings, boolean oneLock, int writers) {
    /** As Sluice uses H2. */
    static final Setup TAMED = new Setup("WRITE_DELAY=0", true, 4);

    static Setup parse(List<String> arguments) {
        return new Setup(arguments.get(0), Boolean.parseBoolean(arguments.get(1)), Integer.parseInt(arguments.get(2)));
    }

    List<String> arguments() {
        return List.of(settings, Boolean.toString(oneLock), Integer.toString(writers));
    }

    String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("db") + (settings.isEmpty() ? "" : ";" + settings);
    }
}
