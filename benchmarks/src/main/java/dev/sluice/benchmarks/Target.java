package dev.sluice.benchmarks;

/**
 * What a figure has to be, and what would be good.
 *
 * @param least whether more is better
 */
record Target(boolean least, double must, double aim) {
    static Target atLeast(double must, double aim) {
        return new Target(true, must, aim);
    }

    static Target atMost(double must, double aim) {
        return new Target(false, must, aim);
    }

    boolean isMissedBy(double figure) {
        return least ? figure < must : figure > must;
    }

    @Override
    public String toString() {
        return (least ? "≥ " : "≤ ") + Figures.shortly(must) + " (" + Figures.shortly(aim) + ")";
    }
}
