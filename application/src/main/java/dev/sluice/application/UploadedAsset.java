package dev.sluice.application;

import dev.sluice.domain.Asset;

/** The asset that has the uploaded bytes; {@code created} is false if the library held them already. */
public record UploadedAsset(Asset asset, boolean created) {}
