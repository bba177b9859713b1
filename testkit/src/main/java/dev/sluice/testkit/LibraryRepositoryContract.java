package dev.sluice.testkit;

/** What {@link dev.sluice.application.port.LibraryRepository} promises. */
public interface LibraryRepositoryContract
        extends LibraryRoundTripContract,
                LibrarySavingContract,
                LibraryRecallContract,
                PresumedCallerContract,
                LibraryListingContract,
                LibraryLockingContract,
                ScopeContract {}
