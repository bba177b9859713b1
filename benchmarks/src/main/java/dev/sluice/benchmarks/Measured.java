package dev.sluice.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** All measurements of one side, in the order of the rounds. */
record Measured(String name, List<Sample> samples) {
    Measured {
        samples = List.copyOf(samples);
    }

    Spread spread() {
        return Spread.of(samples.stream().map(Sample::value).toList());
    }

    /** Round by round, how many times the other's value this one's is. */
    Spread ratioTo(Measured other) {
        return Spread.of(IntStream.range(0, samples.size())
                .mapToObj(round ->
                        samples.get(round).value() / other.samples.get(round).value())
                .toList());
    }

    /** The median processor time for one operation, by process. */
    Map<String, Double> micros() {
        var medians = new TreeMap<String, Double>();
        for (var process : samples.get(0).micros().keySet()) {
            var values = samples.stream().map(sample -> sample.micros().getOrDefault(process, Double.NaN));
            medians.put(process, Spread.of(values.toList()).median());
        }
        return medians;
    }
}
