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

    void settle() {
        repeat(unit -> unit.brakes().toBrake(MOST), Library::brake);
        repeat(unit -> unit.brakes().toRelease(MOST), Library::releaseBrake);
    }

    private void repeat(
            Function<UnitOfWork, List<Library>> find, BiFunction<Library, Instant, Transition<Library>> change) {
        boolean more = true;
        while (more) {
            more = transactions.<Boolean>oneByOne(unit -> {
                var found = find.apply(unit);
                for (var library : found) {
                    boolean unused = unit.libraries().save(change.apply(library, unit.now()), null);
                }
                return !found.isEmpty();
            });
        }
    }
}
