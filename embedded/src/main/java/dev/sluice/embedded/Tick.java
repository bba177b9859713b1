package dev.sluice.embedded;

import dev.sluice.application.DrainStep;
import dev.sluice.application.ReclaimStep;

/**
 * What was done in the background.
 *
 * @param batches how many transactions purged something
 * @param purgedAssets how many assets are gone
 * @param purgedBytes how many bytes they had
 * @param purgedLibraries how many libraries are gone
 * @param deletedObjects of how many assets the bytes were deleted
 * @param failures how many batches and deletions failed, all of which will be tried again
 */
public record Tick(
        long batches, long purgedAssets, long purgedBytes, long purgedLibraries, long deletedObjects, long failures) {
    /** Nothing was to be done. */
    public static final Tick NOTHING = new Tick(0, 0, 0, 0, 0, 0);

    Tick with(DrainStep.Purged step) {
        return new Tick(
                batches + 1,
                purgedAssets + step.batch().assets(),
                purgedBytes + step.batch().bytes(),
                purgedLibraries + (step.gone() ? 1 : 0),
                deletedObjects,
                failures);
    }

    Tick with(ReclaimStep step) {
        return new Tick(
                batches,
                purgedAssets,
                purgedBytes,
                purgedLibraries,
                deletedObjects + step.deleted(),
                failures + step.failed());
    }

    Tick withFailure() {
        return new Tick(batches, purgedAssets, purgedBytes, purgedLibraries, deletedObjects, failures + 1);
    }
}
