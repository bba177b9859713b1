package dev.sluice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The processor time of processes from one moment to another, as Linux tells it: in hundredths of a second. */
final class Cpu {
    private static final long MICROS_PER_TICK = 10_000;
    private static final int USER_TIME = 11;

    private final List<Counted> processes;

    private Cpu(List<Counted> processes) {
        this.processes = processes;
    }

    private record Counted(String name, long pid, long before) {}

    /** Begins to count what these processes take, and what they start. */
    static Cpu of(Map<String, Long> processes) {
        return new Cpu(processes.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue(), micros(entry.getValue())))
                .toList());
    }

    /** What each has taken since, for one of this many operations. */
    Map<String, Double> each(long operations) {
        var taken = new LinkedHashMap<String, Double>();
        for (var process : processes) {
            taken.put(process.name, (micros(process.pid) - process.before) / (double) operations);
        }
        return taken;
    }

    /** All the processor time so far of a process, its children, and those of them that have ended. */
    static long micros(long pid) {
        long children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> micros(child.pid()))
                .sum();
        return own(pid) + children;
    }

    private static long own(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int index = USER_TIME; index < USER_TIME + 4; index++) {
                ticks += Long.parseLong(fields[index]);
            }
            return ticks * MICROS_PER_TICK;
        } catch (IOException gone) {
            return 0;
        }
    }
}
