package dev.sluice.benchmarks;

import java.util.Collection;

/** Where the values of several measurements lie. */
record Spread(double median, double min, double max) {
    static Spread of(Collection<Double> values) {
        return new Spread(quantile(values, 0.5), quantile(values, 0), quantile(values, 1));
    }

    /** The value that this share of the others is not above. */
    static double quantile(Collection<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        double position = share * (sorted.size() - 1);
        int below = (int) Math.floor(position);
        int above = (int) Math.ceil(position);
        return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
    }
}
