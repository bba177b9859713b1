package dev.sluice.bootstrap.faults;

import java.util.ArrayList;
import java.util.List;

/** What a run came to. */
record Report(long seed, int faults, long calls, long unanswered, int libraries, List<String> violations) {
    Report {
        violations = List.copyOf(violations);
    }

    static Report of(long seed, int faults, List<Subject> libraries, List<String> violations) {
        var calls =
                libraries.stream().flatMap(library -> library.calls().stream()).toList();
        long unanswered = calls.stream().filter(call -> !call.isAnswered()).count();
        return new Report(seed, faults, calls.size(), unanswered, libraries.size(), violations);
    }

    /** All that two runs came to. */
    Report plus(Report other) {
        var all = new ArrayList<>(violations);
        all.addAll(other.violations);
        return new Report(
                seed,
                faults + other.faults,
                calls + other.calls,
                unanswered + other.unanswered,
                libraries + other.libraries,
                all);
    }

    /** In a line: as sure as 95 %, less than 3 of so many faults do harm if none was seen to. */
    @Override
    public String toString() {
        return "seed %d: %d faults, %d calls, %d of them without an answer, %d libraries; violations: %d of %d (bound 3/n = %.2f %%)%s"
                .formatted(
                        seed,
                        faults,
                        calls,
                        unanswered,
                        libraries,
                        violations.size(),
                        faults,
                        300.0 / Math.max(faults, 1),
                        violations.isEmpty() ? "" : "\n" + String.join("\n", violations));
    }
}
