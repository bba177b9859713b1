package dev.sluice.domain;

/**
 * What somebody may see and touch: a user stands for all that they own, and a key may narrow that to some of their
 * libraries. Whatever is outside does not exist for them.
 */
public sealed interface Scope permits UserId, SelectedLibraries {
    /** Whose libraries these are. */
    UserId owner();

    /** Whether a library of the owner's is within. */
    boolean covers(LibraryId library);
}
