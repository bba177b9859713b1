package dev.sluice.bootstrap.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Clients work, faults strike, and then all is compared.
 *
 * @param seed what is chosen follows from it; when it happens does not
 */
record RandomRun(long seed, int clients, int libraries, int faults, Fault fault) {
    private static final int LONGEST_PAUSE_MILLIS = 1_000;

    /** On a cluster that runs. */
    Report on(Cluster cluster) throws InterruptedException {
        var random = new SplittableRandom(seed);
        var workload = Workload.begin(cluster, random.split(), clients, libraries);
        var violations = new ArrayList<String>();
        try {
            for (int number = 0; number < faults; number++) {
                Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                fault.strike(cluster, random);
            }
            Thread.sleep(LONGEST_PAUSE_MILLIS);
        } finally {
            workload.stop();
        }
        var subjects = workload.end();
        violations.addAll(Examination.of(cluster, subjects));
        violations.addAll(cluster.takeFindings());
        return Report.of(seed, faults, subjects, List.copyOf(violations));
    }
}
