package dev.sluice.application;

import dev.sluice.domain.Action;
import dev.sluice.domain.KeyName;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Scope;
import dev.sluice.domain.SelectedLibraries;
import dev.sluice.domain.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The key that somebody asks for; {@code libraries} is null for all of the user's. */
public record KeyRequest(
        KeyName name, Set<Action> actions, @Nullable Set<LibraryId> libraries) {
    Scope scopeOf(UserId user) {
        return libraries == null ? user : new SelectedLibraries(user, libraries);
    }
}
