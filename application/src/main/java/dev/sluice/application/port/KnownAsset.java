package dev.sluice.application.port;

import dev.sluice.domain.AssetId;
import dev.sluice.domain.DeviceOrigin;
import dev.sluice.domain.Sha1;
import dev.sluice.domain.Sha256;

/** By what a client recognises a file that the library has already. */
public record KnownAsset(AssetId id, Sha256 sha256, Sha1 sha1, DeviceOrigin origin) {}
