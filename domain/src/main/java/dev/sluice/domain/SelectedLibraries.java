package dev.sluice.domain;

import java.util.Set;

/** Some libraries of a user's. */
public record SelectedLibraries(UserId owner, Set<LibraryId> libraries) implements Scope {
    public SelectedLibraries {
        libraries = Set.copyOf(libraries);
    }

    @Override
    public boolean covers(LibraryId library) {
        return libraries.contains(library);
    }
}
