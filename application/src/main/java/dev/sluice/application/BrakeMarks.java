package dev.sluice.application;

import dev.sluice.application.port.Transactions;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Library;
import dev.sluice.domain.Transition;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Brakes the libraries that a brake catches, and releases those that none keeps, until there are none left. Who is overtaken
 * by somebody else finds the library again, as it is then.
 */
record BrakeMarks(Transactions transactions) {
    private static final int MOST = 100;
    private static final int NONE_LEFT = -1;

    /** How often in a row others may change all that is found. What is not marked is not counted either, and stays. */
    private static final int PATIENCE = 100;

    void settle() {
        repeat(unit -> unit.brakes().toBrake(MOST), Library::brake);
        repeat(unit -> unit.brakes().toRelease(MOST), Library::releaseBrake);
    }

    private void repeat(
            Function<UnitOfWork, List<Library>> find, BiFunction<Library, Instant, Transition<Library>> change) {
        int fruitless = 0;
        while (fruitless < PATIENCE) {
            int saved = transactions.<Integer>oneByOne(unit -> mark(unit, find.apply(unit), change));
            if (saved == NONE_LEFT) {
                return;
            }
            fruitless = saved > 0 ? 0 : fruitless + 1;
        }
        throw new IllegalStateException("libraries that a brake concerns were changed by others each time");
    }

    private static int mark(
            UnitOfWork unit, List<Library> found, BiFunction<Library, Instant, Transition<Library>> change) {
        int saved = 0;
        for (var library : found) {
            saved += unit.libraries().save(change.apply(library, unit.now()), null) ? 1 : 0;
        }
        return found.isEmpty() ? NONE_LEFT : saved;
    }
}
