package dev.sluice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The resident memory of a process and its children, in megabytes, as Linux tells it. What they share counts for each. */
final class Memory {
    private static final double KILOBYTES = 1024.0;

    private Memory() {}

    static double now(long pid) {
        return all(pid, "VmRSS");
    }

    /** The most that each of them ever had. */
    static double most(long pid) {
        return all(pid, "VmHWM");
    }

    private static double all(long pid, String field) {
        double children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToDouble(child -> all(child.pid(), field))
                .sum();
        return own(pid, field) + children;
    }

    private static double own(long pid, String field) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
