package dev.sluice.domain;

import java.time.Instant;

/** Where an asset stands in the order in which the drain works off a library's trash: by a time, then by its id. */
public record TrashPlace(Instant at, AssetId asset) {}
