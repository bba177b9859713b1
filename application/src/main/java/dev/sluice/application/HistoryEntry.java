package dev.sluice.application;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.LibraryEvent;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to one asset of a library, or to the library.
 *
 * @param position the place right behind it
 * @param event what happened, maybe to others at the same time
 * @param asset the asset, null if it happened to the library
 */
public record HistoryEntry(
        HistoryPosition position,
        LibraryEvent event,
        @Nullable AssetId asset) {}
