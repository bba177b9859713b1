package dev.sluice.benchmarks;

import java.util.Map;

/**
 * What one measurement came to.
 *
 * @param value operations a second, or milliseconds, as the question has it
 * @param micros the processor time in µs that each process took for one operation
 */
record Sample(double value, Map<String, Double> micros) {
    Sample {
        micros = Map.copyOf(micros);
    }

    static Sample of(double value) {
        return new Sample(value, Map.of());
    }
}
