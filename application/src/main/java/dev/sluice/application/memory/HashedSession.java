package dev.sluice.application.memory;

import dev.sluice.domain.Sha256;
import dev.sluice.domain.WebSession;

/** A session with the hash of its token. */
record HashedSession(Sha256 hash, WebSession session) {}
