package dev.sluice.application.port;

import dev.sluice.domain.LibraryId;
import dev.sluice.domain.UserId;

/** A library in which, or with which, something has happened, and whose it is or was. */
public record ChangedLibrary(UserId owner, LibraryId library) {}
