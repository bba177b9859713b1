package dev.sluice.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** JMH, which runs one method of {@link CoreWork} in a JVM of its own. */
record Jmh(int warming, int iterations, TimeValue time) {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** What one call took. */
    record Score(double nanos, double bytes) {}

    static Jmh with(Effort effort) {
        return effort.quick()
                ? new Jmh(2, 3, TimeValue.milliseconds(300))
                : new Jmh(5, 5, TimeValue.milliseconds(1_000));
    }

    /** Runs it; JMH tells its secondary results as raw types. */
    @SuppressWarnings("rawtypes")
    Score run(String method) throws RunnerException {
        var options = new OptionsBuilder()
                .include(CoreWork.class.getName().replace(".", "\\.") + "\\." + method + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(warming)
                .warmupTime(time)
                .measurementIterations(iterations)
                .measurementTime(time)
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xmx1g")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        var result = new Runner(options).runSingle();
        double bytes = result.getSecondaryResults().entrySet().stream()
                .filter(secondary -> secondary.getKey().endsWith(ALLOCATED))
                .mapToDouble(secondary -> secondary.getValue().getScore())
                .findFirst()
                .orElseThrow();
        return new Score(result.getPrimaryResult().getScore(), bytes);
    }
}
