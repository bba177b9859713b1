package dev.sluice.application.port;

import dev.sluice.domain.PurgedBatch;
import dev.sluice.domain.TrashPlace;
import org.jspecify.annotations.Nullable;

/** Assets in the trash that were purged, and where the last of them stood; {@code last} is null if there were none. */
public record PurgedTrash(PurgedBatch batch, @Nullable TrashPlace last) {
    /** Nothing was found. */
    public static final PurgedTrash NOTHING = new PurgedTrash(PurgedBatch.NOTHING, null);
}
