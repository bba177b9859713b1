package dev.sluice.application.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much the drain has to do. No number is counted any further than {@link #MOST}, which then means so many or more.
 *
 * @param due libraries whose time has come, those that are being drained among them
 * @param draining libraries that have lost assets already, held ones among them
 * @param held libraries in the trash that are held
 * @param overdue libraries that have been due for longer than they should be
 * @param nextDue when the library falls due that is the next to do so, null if there is none
 * @param reclaimNotes notes of bytes that are due to be deleted
 * @param reclaimAssets assets whose bytes they name
 */
public record DrainFigures(
        long due,
        long draining,
        long held,
        long overdue,
        @Nullable Instant nextDue,
        long reclaimNotes,
        long reclaimAssets) {
    /** How far is counted. */
    public static final int MOST = 10_000;
}
