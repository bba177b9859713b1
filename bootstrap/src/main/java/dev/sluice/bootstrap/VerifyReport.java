package dev.sluice.bootstrap;

import dev.sluice.application.VerifyWatcher;
import dev.sluice.application.Violation;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an examination tells the operator: each violation at once, and now and then how far it is. */
final class VerifyReport implements VerifyWatcher {
    private static final long STEP = 100_000;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Predicate<? super Violation> repair;
    private final Map<String, Long> looked = new LinkedHashMap<>();
    private long violations;
    private long repaired;

    /** {@code repair} tells whether it has put a violation right. */
    VerifyReport(PrintWriter out, PrintWriter err, Predicate<? super Violation> repair) {
        this.out = out;
        this.err = err;
        this.repair = repair;
    }

    @Override
    public void looked(String what, long more) {
        long before = looked.getOrDefault(what, 0L);
        looked.put(what, before + more);
        if ((before + more) / STEP > before / STEP) {
            err.println("looked at " + all());
            err.flush();
        }
    }

    @Override
    public void found(Violation violation) {
        violations++;
        boolean right = repair.test(violation);
        repaired += right ? 1 : 0;
        out.println(violation.invariant() + ": " + violation + (right ? " Put right." : ""));
    }

    /** Says what it came to, and whether nothing was wrong. */
    boolean finish() {
        err.println("looked at " + all());
        err.println(
                violations == 0
                        ? "nothing is wrong"
                        : "%d violations, %d of them put right".formatted(violations, repaired));
        err.flush();
        out.flush();
        return violations == 0;
    }

    private String all() {
        return looked.isEmpty()
                ? "nothing, since nothing is stored"
                : looked.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }
}
