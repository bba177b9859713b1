package dev.sluice.domain;

import java.time.Instant;

/** Where a single asset is in its life. While its library is in the trash only the library's clock counts. */
public sealed interface AssetState {
    /** In use. */
    record Live() implements AssetState {}

    /** In the trash since {@code trashedAt}, to be purged when {@code purgeAfter} is over. */
    record Trashed(Instant trashedAt, Instant purgeAfter) implements AssetState {}
}
