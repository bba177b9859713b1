package dev.sluice.application.port;

import dev.sluice.domain.LibraryContents;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.UserId;

/** A library whose counters say something else than its assets do. */
public record Miscount(LibraryId library, UserId owner, LibraryContents told, LibraryContents counted) {}
