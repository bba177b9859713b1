package dev.sluice.application.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much the drain has to do. No rows are counted any further than {@link #MOST}, which then means so many or more.
 *
 * @param due libraries whose time has come, those that are being drained among them
 * @param dueAssets assets that these libraries still have
 * @param oldestDue since when the one has been due that has been for longest, null if none is
 * @param draining libraries that have lost assets already, held ones among them
 * @param held libraries in the trash that are held
 * @param overdue libraries that have been due for longer than they should be
 * @param nextDue when the library falls due that is the next to do so, null if there is none
 * @param reclaimNotes notes of bytes that are due to be deleted
 * @param reclaimAssets assets whose bytes they name
 * @param reclaimFailures notes of bytes that could not be deleted, due again or not
 */
public record DrainFigures(
        long due,
        long dueAssets,
        @Nullable Instant oldestDue,
        long draining,
        long held,
        long overdue,
        @Nullable Instant nextDue,
        long reclaimNotes,
        long reclaimAssets,
        long reclaimFailures) {
    /** Of a drain that has nothing to do. */
    public static final DrainFigures NONE = new DrainFigures(0, 0, null, 0, 0, 0, null, 0, 0, 0);

    /** How far is counted. */
    public static final int MOST = 10_000;
}
