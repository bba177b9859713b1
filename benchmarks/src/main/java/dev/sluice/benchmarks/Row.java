package dev.sluice.benchmarks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One side beside another.
 *
 * @param figure what is judged: the ratio if there are two sides
 */
record Row(
        String what,
        String unit,
        String one,
        Spread ofOne,
        Map<String, Double> microsOfOne,
        @Nullable String other,
        @Nullable Spread ofOther,
        Map<String, Double> microsOfOther,
        Spread figure,
        @Nullable Target target) {

    /** One divided by the other, round by round. */
    static Row ratio(String what, String unit, Measured one, Measured other, @Nullable Target target) {
        return new Row(
                        what,
                        unit,
                        one.name(),
                        one.spread(),
                        one.micros(),
                        other.name(),
                        other.spread(),
                        other.micros(),
                        one.ratioTo(other),
                        target)
                .shown();
    }

    /** A figure beside nothing. */
    static Row alone(String what, String unit, Measured one, @Nullable Target target) {
        return new Row(what, unit, one.name(), one.spread(), one.micros(), null, null, Map.of(), one.spread(), target)
                .shown();
    }

    /** Shows it to whoever is waiting, too. */
    Row shown() {
        System.err.print(markdown());
        return this;
    }

    boolean isMissed() {
        return target != null && target.isMissedBy(figure.median());
    }

    String markdown() {
        return "| %s | %s | %s: %s | %s | %s | %s |%s%n"
                .formatted(
                        what,
                        unit,
                        one,
                        Figures.spread(ofOne),
                        ofOther == null ? "–" : other + ": " + Figures.spread(ofOther),
                        ofOther == null ? "–" : "**" + Figures.spread(figure) + "**",
                        target == null ? "–" : target + (isMissed() ? " missed" : ""),
                        costs());
    }

    private String costs() {
        if (microsOfOne.isEmpty() && microsOfOther.isEmpty()) {
            return " – |";
        }
        if (ofOther == null) {
            return " %s |".formatted(Figures.micros(microsOfOne));
        }
        double ratio = sum(microsOfOne) / sum(microsOfOther);
        return " %s ÷ %s = %s |"
                .formatted(Figures.micros(microsOfOne), Figures.micros(microsOfOther), Figures.shortly(ratio));
    }

    private static double sum(Map<String, Double> micros) {
        return micros.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
