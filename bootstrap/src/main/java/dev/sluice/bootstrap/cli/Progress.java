package dev.sluice.bootstrap.cli;

import java.io.PrintWriter;

/** How far something is: a bar that is drawn anew in a terminal, and elsewhere a line whenever another tenth is done. */
final class Progress {
    private static final int WIDTH = 30;
    private static final int TENTHS = 10;
    private static final int PERCENT = 100;
    private static final String TO_THE_BEGINNING = "\r";
    private static final String CLEAR_THE_REST = "\u001b[K";

    private final PrintWriter err;
    private final boolean terminal;
    private int tenths = -1;
    private boolean drawn;

    Progress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** Shows the part that is done, from 0 to 1, and what else there is to say. */
    void show(double part, String text) {
        if (terminal) {
            err.print(TO_THE_BEGINNING + bar(part) + " " + percent(part) + "  " + text + CLEAR_THE_REST);
            drawn = true;
        } else if ((int) (part * TENTHS) > tenths) {
            tenths = (int) (part * TENTHS);
            err.println(percent(part) + "  " + text);
        }
        err.flush();
    }

    /** Leaves the line to others. */
    void end() {
        if (drawn) {
            err.println();
            err.flush();
        }
    }

    private static String percent(double part) {
        return "%3d %%".formatted((int) (part * PERCENT));
    }

    private static String bar(double part) {
        int full = (int) (part * WIDTH);
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
    }
}
