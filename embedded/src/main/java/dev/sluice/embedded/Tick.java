package dev.sluice.embedded;

import dev.sluice.application.Delivery;
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
 * @param toldEvents how many events listeners have heard, each counted for each listener
 * @param failures how many batches, deletions and listeners failed, all of which will be tried again
 */
public record Tick(
        long batches,
        long purgedAssets,
        long purgedBytes,
        long purgedLibraries,
        long deletedObjects,
        long toldEvents,
        long failures) {
    /** Nothing was to be done. */
    public static final Tick NOTHING = new Tick(0, 0, 0, 0, 0, 0, 0);

    Tick with(DrainStep.Purged step) {
        return new Tick(
                batches + 1,
                purgedAssets + step.batch().assets(),
                purgedBytes + step.batch().bytes(),
                purgedLibraries + (step.gone() ? 1 : 0),
                deletedObjects,
                toldEvents,
                failures);
    }

    Tick with(ReclaimStep step) {
        return new Tick(
                batches,
                purgedAssets,
                purgedBytes,
                purgedLibraries,
                deletedObjects + step.deleted(),
                toldEvents,
                failures + step.failed());
    }

    Tick with(Delivery delivery) {
        return new Tick(
                batches,
                purgedAssets,
                purgedBytes,
                purgedLibraries,
                deletedObjects,
                toldEvents + delivery.told(),
                failures + (delivery.failure() == null ? 0 : 1));
    }

    Tick withFailure() {
        return new Tick(batches, purgedAssets, purgedBytes, purgedLibraries, deletedObjects, toldEvents, failures + 1);
    }
}
