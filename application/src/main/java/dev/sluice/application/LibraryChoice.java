package dev.sluice.application;

import dev.sluice.application.port.StateFilter;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.Library;
import dev.sluice.domain.LibraryId;
import dev.sluice.domain.Refusal;
import dev.sluice.domain.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which library a call about assets means. To such calls a library in the trash does not exist. */
final class LibraryChoice {
    private LibraryChoice() {}

    /** The id of the live library that was named, or the only one; else refuses. */
    static LibraryId choose(UnitOfWork unit, Scope scope, @Nullable LibraryId named) {
        return chooseLibrary(unit, scope, named).id();
    }

    /** The live library that was named, or the only one; else refuses. */
    static Library chooseLibrary(UnitOfWork unit, Scope scope, @Nullable LibraryId named) {
        return find(unit, scope, named).orElseThrow(Refusal::noLibrary);
    }

    /** As {@link #choose}, but empty if none was named and the owner has no live library at all. */
    static Optional<LibraryId> chooseOrNone(UnitOfWork unit, Scope scope, @Nullable LibraryId named) {
        return find(unit, scope, named).map(Library::id);
    }

    private static Optional<Library> find(UnitOfWork unit, Scope scope, @Nullable LibraryId named) {
        if (named != null) {
            return Optional.of(
                    unit.libraries().find(scope, named).filter(Library::isLive).orElseThrow(Refusal::noSuchLibrary));
        }
        var live = unit.libraries().list(scope, StateFilter.LIVE);
        if (live.size() > 1) {
            throw Refusal.severalLibraries();
        }
        return live.stream().findFirst();
    }

    /**
     * Makes sure that a library has room for anything at all.
     *
     * @throws Refusal STORAGE_FULL
     */
    static void requireRoom(UnitOfWork unit, Scope scope, LibraryId id) {
        var library = unit.libraries().find(scope, id).orElseThrow(Refusal::noSuchLibrary);
        if (library.profile().room(library.contents().bytes()) == 0) {
            throw Refusal.storageOfLibraryFull();
        }
    }
}
