package dev.sluice.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How figures are written. */
final class Figures {
    private Figures() {}

    /** With three digits that say something. */
    static String shortly(double value) {
        double size = Math.abs(value);
        if (size >= 10_000) {
            return String.format(Locale.ROOT, "%.0f k", value / 1_000);
        }
        if (size >= 100) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        if (size >= 10) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String spread(Spread spread) {
        return "%s (%s–%s)".formatted(shortly(spread.median()), shortly(spread.min()), shortly(spread.max()));
    }

    static String micros(Map<String, Double> micros) {
        return micros.entrySet().stream()
                .map(entry -> entry.getKey() + " " + shortly(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
