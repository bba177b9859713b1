package dev.sluice.application.memory;

import dev.sluice.domain.ApiKey;
import dev.sluice.domain.Sha256;

/** A key with the hash of its secret. */
record HashedKey(Sha256 hash, ApiKey key) {}
