package dev.sluice.application;

/**
 * What one step of the reclaimer did.
 *
 * @param notes how many notes were due
 * @param deleted of how many assets the bytes were deleted
 * @param failed of how many they could not be
 * @param reason why not, as the latest failure tells; empty if there was none
 */
public record ReclaimStep(int notes, int deleted, int failed, String reason) {
    /** Nothing was due. */
    public static final ReclaimStep NOTHING = new ReclaimStep(0, 0, 0, "");

    ReclaimStep plus(ReclaimStep other) {
        return new ReclaimStep(
                notes + other.notes,
                deleted + other.deleted,
                failed + other.failed,
                other.reason.isEmpty() ? reason : other.reason);
    }
}
